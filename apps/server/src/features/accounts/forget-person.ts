import { countPerson } from "#features/figures/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { takeLock } from "#platform/db/lock.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { checkAdmins } from "./manage-user.ts";
import { NOBODYS_HASH } from "./password-hash.ts";
import { forgetCached } from "./session.ts";

/**
 * Takes everything personal out of a person's row and forgets addresses, sessions and wrong tries: the account is
 * closed for good. `current_hash`: the password he has shown to know; changed meanwhile, it is refused.
 * The new e-mail key is a change of a unique column: it waits for orders of his that are being placed.
 */
export async function forgetPerson(
  tx: Tx,
  person: { readonly id: number; readonly email_key: string },
  current_hash: string,
  now: Date,
): Promise<Refusal<"invalid_credentials" | "last_admin"> | undefined> {
  const { id: user_id, email_key } = person;
  await takeLock(tx, "admins");
  const nobody = `closed-${user_id}@closed.invalid`;
  const { numUpdatedRows } = await tx
    .updateTable("users")
    .set({
      email: nobody,
      email_key: nobody,
      password_hash: NOBODYS_HASH,
      full_name: "—",
      phone: null,
      role: "client",
      status: "blocked",
      search_text: "",
      closed_at: now.toISOString(),
    })
    .where("id", "=", user_id)
    .where("password_hash", "=", current_hash)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse("invalid_credentials");
  await tx.deleteFrom("addresses").where("user_id", "=", user_id).execute();
  const sessions = tx.selectFrom("sessions").select("id").where("user_id", "=", user_id);
  await tx.deleteFrom("refresh_tokens").where("session_id", "in", sessions).execute();
  await tx.deleteFrom("sessions").where("user_id", "=", user_id).execute();
  await tx.deleteFrom("password_resets").where("user_id", "=", user_id).execute();
  await tx.deleteFrom("login_failures").where("email_key", "=", email_key).execute();
  await countPerson(tx, "closed", now);
  forgetCached(tx, user_id);
  return checkAdmins(tx);
}
