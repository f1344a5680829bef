import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { addFailure, checkLock, type Try } from "./login-failures.ts";
import { verifyPassword } from "./password-hash.ts";

/**
 * Refuses who does not know the password of the account he is signed in to. Wrong tries count like those of a login,
 * so a stolen access token can't be used to guess.
 */
export async function confirmPassword(
  database: Database,
  attempt: Try,
  password: string,
  password_hash: string,
): Promise<Refusal<"invalid_credentials" | "too_many_requests" | "overloaded" | "busy"> | undefined> {
  const locked = await checkLock(database.read, attempt);
  if (locked) return locked;
  const isRight = await verifyPassword(password, password_hash, "change");
  if (isRefusal(isRight)) return isRight;
  if (isRight) return undefined;
  const counted = await transact(database, async (tx) => {
    const lockedMeanwhile = await checkLock(tx, attempt);
    if (lockedMeanwhile) return lockedMeanwhile;
    return addFailure(tx, attempt);
  });
  return isRefusal(counted) ? counted : refuse("invalid_credentials");
}
