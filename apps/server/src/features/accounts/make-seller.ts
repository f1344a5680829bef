import { sql } from "kysely";
import type { Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { emailKey } from "./email.ts";
import { forgetCached } from "./session.ts";

/** The number of whoever is registered by this e-mail. */
export async function findUser(tx: Tx, email: string): Promise<number | undefined> {
  const key = emailKey(email);
  return (await tx.selectFrom("users").select("id").where("email_key", "=", key).executeTakeFirst())?.id;
}

/**
 * Lets a person sell: a client becomes a seller, a seller and an admin stay what they are. Holds his row, so that what
 * follows is done for him once at a time.
 */
export async function makeSeller(tx: Tx, id: number): Promise<number | Refusal<"not_found">> {
  const person = await tx
    .updateTable("users")
    .set({ role: sql`case when role = 'client' then 'seller' else role end` })
    .where("id", "=", id)
    .where("status", "=", "active")
    .returning("id")
    .executeTakeFirst();
  if (person === undefined) return refuse("not_found");
  forgetCached(tx, person.id);
  return person.id;
}
