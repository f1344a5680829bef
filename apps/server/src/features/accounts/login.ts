import type { BodyOf, login as operation, User } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { emailKey } from "./email.ts";
import { triedAccount } from "./failure-log.ts";
import { addFailure, checkLock, clearFailures, newTry } from "./login-failures.ts";
import { verifyPassword } from "./password-hash.ts";
import { presentUser } from "./queries.ts";
import { type Device, type OpenSession, startSession } from "./session.ts";

type Refused = "invalid_credentials" | "account_blocked" | "too_many_requests" | "overloaded" | "busy";

/** Signs in. Who does not exist is answered like a wrong password, in the same time. */
export async function login(
  database: Database,
  jwt_secret: string,
  body: BodyOf<typeof operation>,
  device: Device,
  now: Date,
): Promise<(OpenSession & { user: User }) | Refusal<Refused>> {
  const email_key = emailKey(body.email);
  const user = await database.read
    .selectFrom("users")
    .selectAll()
    .where("email_key", "=", email_key)
    .executeTakeFirst();
  const { address } = device;
  const subject = triedAccount(user?.id, email_key, jwt_secret);
  const attempt = await newTry(database, { email_key, address, now, subject, actor_id: null });
  const locked = await checkLock(database.read, attempt);
  if (locked) return locked;
  const isRight = await verifyPassword(body.password, user?.password_hash);
  if (isRefusal(isRight)) return isRight;
  const outcome = await transact(database, async (tx) => {
    // Tries that were hashed side by side: those behind the fifth wrong one learn nothing more.
    const lockedMeanwhile = await checkLock(tx, attempt);
    if (lockedMeanwhile) return lockedMeanwhile;
    if (!isRight || user === undefined) {
      await addFailure(tx, attempt);
      return "wrong" as const;
    }
    if (user.status !== "active") {
      await attempt.log.write(tx, { action: "login.blocked", actor_id: null, subject, address, at: now });
      return "blocked" as const;
    }
    await clearFailures(tx, attempt);
    const session = await startSession(tx, user.id, device, now);
    await audit(tx, {
      action: "login.succeeded",
      actor_id: user.id,
      subject,
      data: { session_id: session.session_id },
      address,
      at: now,
    });
    return { ...session, user: presentUser(user) };
  });
  // What was counted and audited must stay, so it is refused only after the commit.
  if (outcome === "blocked") return refuse("account_blocked");
  return outcome === "wrong" ? refuse("invalid_credentials") : outcome;
}
