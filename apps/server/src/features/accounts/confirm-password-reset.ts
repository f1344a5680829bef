import type { BodyOf, confirmPasswordReset as operation } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { tellPasswordChanged } from "./letters.ts";
import { clearAllFailures } from "./login-failures.ts";
import { checkPassword } from "./password.ts";
import { hashPassword } from "./password-hash.ts";
import { endSessions, tokenHash } from "./session.ts";

type Refused = "validation_failed" | "reset_token_invalid" | "overloaded" | "busy";

/** Sets the password of whoever got the letter. The token serves once; every session of the account ends. */
export async function confirmPasswordReset(
  database: Database,
  { token, new_password }: BodyOf<typeof operation>,
  address: string,
  now: Date,
): Promise<Refusal<Refused> | undefined> {
  const reset = await openReset(database.read, token, now);
  if (isRefusal(reset)) return reset;
  const { id, user_id, email_key } = reset;
  // A password that is refused leaves the link as good as it was.
  const bad = checkPassword(new_password, email_key, "new_password");
  if (bad) return bad;
  const password_hash = await hashPassword(new_password, "change");
  if (isRefusal(password_hash)) return password_hash;
  return transact(database, async (tx) => {
    // The person first, as where links are made: two who change both wait for each other in one order.
    const { numUpdatedRows } = await tx
      .updateTable("users")
      .set({ password_hash })
      .where("id", "=", user_id)
      .where("status", "=", "active")
      .executeTakeFirst();
    if (numUpdatedRows !== 1n || !(await useReset(tx, id, now))) return refuse("reset_token_invalid");
    await clearAllFailures(tx, email_key);
    await endSessions(tx, user_id, {}, now);
    await tellPasswordChanged(tx, user_id, now);
    await audit(tx, {
      action: "user.reset_password",
      actor_id: user_id,
      subject: `user:${user_id}`,
      address,
      at: now,
    });
    return undefined;
  });
}

/** The reset that a token opens now, and whose it is. */
async function openReset(db: Reader, token: string, now: Date) {
  const reset = await db
    .selectFrom("password_resets")
    .innerJoin("users", "users.id", "password_resets.user_id")
    .select(["password_resets.id", "users.id as user_id", "users.email_key"])
    .where("token_hash", "=", tokenHash(token))
    .where("ended_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .where("users.status", "=", "active")
    .executeTakeFirst();
  return reset ?? refuse("reset_token_invalid");
}

/** Uses a reset up; false when somebody has, or a later one made it void. */
async function useReset(tx: Tx, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("password_resets")
    .set({ ended_at: now.toISOString() })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
