import type { Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { emailKey } from "./email.ts";

/** Lets a registered person sell: a client becomes a seller, a seller and an admin stay what they are. Answers his number. */
export async function makeSeller(tx: Tx, email: string): Promise<number | Refusal<"not_found">> {
  const person = await tx
    .selectFrom("users")
    .select(["id", "role"])
    .where("email_key", "=", emailKey(email))
    .executeTakeFirst();
  if (person === undefined) return refuse("not_found");
  if (person.role === "client") {
    await tx.updateTable("users").set({ role: "seller" }).where("id", "=", person.id).execute();
  }
  return person.id;
}
