import type { BodyOf, changePassword as operation } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { confirmPassword } from "./confirm-password.ts";
import { tellPasswordChanged } from "./letters.ts";
import { checkLock, clearFailures, newTry } from "./login-failures.ts";
import { checkPassword } from "./password.ts";
import { hashPassword } from "./password-hash.ts";
import { endSessions } from "./session.ts";

type Refused = "validation_failed" | "invalid_credentials" | "too_many_requests" | "overloaded" | "busy";

/** Changes the password of who knows the current one; every other session ends. */
export async function changePassword(
  database: Database,
  actor: Actor,
  body: BodyOf<typeof operation>,
  address: string,
  now: Date,
): Promise<Refusal<Refused> | undefined> {
  const { email_key, password_hash: current_hash } = await database.read
    .selectFrom("users")
    .select(["email_key", "password_hash"])
    .where("id", "=", actor.id)
    .executeTakeFirstOrThrow();
  const bad = checkPassword(body.new_password, email_key, "new_password");
  if (bad) return bad;
  const subject = `user:${actor.id}`;
  const attempt = await newTry(database, { email_key, address, now, subject, actor_id: actor.id });
  const wrong = await confirmPassword(database, attempt, body.current_password, current_hash);
  if (wrong) return wrong;
  const password_hash = await hashPassword(body.new_password, "change");
  if (isRefusal(password_hash)) return password_hash;
  return transact(database, async (tx) => {
    const lockedMeanwhile = await checkLock(tx, attempt);
    if (lockedMeanwhile) return lockedMeanwhile;
    const { numUpdatedRows } = await tx
      .updateTable("users")
      .set({ password_hash })
      .where("id", "=", actor.id)
      // Somebody may have changed it while we hashed: then what was verified is no longer the current one.
      .where("password_hash", "=", current_hash)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return refuse("invalid_credentials");
    await clearFailures(tx, attempt);
    await endSessions(tx, actor.id, { except: actor.session_id }, now);
    await tellPasswordChanged(tx, actor.id, now);
    await audit(tx, {
      action: "user.change_password",
      actor_id: actor.id,
      subject,
      address,
      at: now,
    });
    return undefined;
  });
}
