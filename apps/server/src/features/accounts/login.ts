import type { BodyOf, login as operation, User } from "@saudaflow/contract";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { emailKey } from "./email.ts";
import { addFailure, checkLock, clearFailures, type Try } from "./login-failures.ts";
import { verifyPassword } from "./password-hash.ts";
import { presentUser } from "./queries.ts";
import { type Device, type OpenSession, startSession } from "./session.ts";

type Refused = "invalid_credentials" | "account_blocked" | "too_many_requests" | "overloaded" | "busy";

/** Signs in. Who does not exist is answered like a wrong password, in the same time. */
export async function login(
  database: Database,
  body: BodyOf<typeof operation>,
  device: Device,
  now: Date,
): Promise<(OpenSession & { user: User }) | Refusal<Refused>> {
  const attempt: Try = { email_key: emailKey(body.email), address: device.address, now };
  const locked = await checkLock(database.read, attempt);
  if (locked) return locked;
  const user = await database.read
    .selectFrom("users")
    .selectAll()
    .where("email_key", "=", attempt.email_key)
    .executeTakeFirst();
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
    if (user.status !== "active") return refuse("account_blocked");
    await clearFailures(tx, attempt);
    const session = await startSession(tx, user.id, device, now);
    return { ...session, user: presentUser(user) };
  });
  // The wrong try must stay counted, so it is refused only after the commit.
  return outcome === "wrong" ? refuse("invalid_credentials") : outcome;
}
