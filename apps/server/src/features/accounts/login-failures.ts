import { audit } from "#platform/audit.ts";
import type { Reader, Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

const MAX_FAILURES = 5;
const WINDOW_MS = 15 * 60 * 1000;

/** An account as somebody at an address tries it. Accounts that do not exist are counted too: the answer tells nothing. */
export interface Try {
  readonly email_key: string;
  readonly address: string;
  readonly now: Date;
}

/** Refuses the try when five went wrong in the last 15 minutes, until the oldest of them is that old. */
export async function checkLock(
  db: Reader,
  { email_key, address, now }: Try,
): Promise<Refusal<"too_many_requests"> | undefined> {
  const latest = await db
    .selectFrom("login_failures")
    .select("created_at")
    .where("email_key", "=", email_key)
    .where("address", "=", address)
    .where("created_at", ">", windowStart(now))
    .orderBy("created_at", "desc")
    .limit(MAX_FAILURES)
    .execute();
  const oldest = latest[MAX_FAILURES - 1];
  if (oldest === undefined) return undefined;
  const ends = Date.parse(oldest.created_at) + WINDOW_MS;
  return refuse("too_many_requests", { retry_after: Math.max(1, Math.ceil((ends - now.getTime()) / 1000)) });
}

/** Counts a wrong try; the one that locks is audited. */
export async function addFailure(tx: Tx, { email_key, address, now }: Try): Promise<void> {
  await tx
    .insertInto("login_failures")
    .values({ email_key, address, created_at: now.toISOString() })
    .execute();
  if (await checkLock(tx, { email_key, address, now })) {
    await audit(tx, {
      action: "login.lock",
      actor_id: null,
      subject: `email:${email_key}`,
      address,
      at: now,
    });
  }
}

/** Forgets the wrong tries of somebody who then knew the password. */
export async function clearFailures(tx: Tx, { email_key, address }: Try): Promise<void> {
  await tx
    .deleteFrom("login_failures")
    .where("email_key", "=", email_key)
    .where("address", "=", address)
    .execute();
}

/** Forgets the wrong tries at an account from everywhere. */
export async function clearAllFailures(tx: Tx, email_key: string): Promise<void> {
  await tx.deleteFrom("login_failures").where("email_key", "=", email_key).execute();
}

/** Forgets all tries that no longer count. */
export async function clearOldFailures(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("login_failures").where("created_at", "<=", windowStart(now)).execute();
}

function windowStart(now: Date): string {
  return new Date(now.getTime() - WINDOW_MS).toISOString();
}
