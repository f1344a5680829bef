import { readSettings, settingsOf } from "#features/settings/index.ts";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { countedAddress } from "#platform/http/counted-address.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { failureLog } from "./failure-log.ts";

const MINUTE_MS = 60_000;

/** Somebody at an address who says that an account is his. Accounts that do not exist are counted too: the answer tells nothing. */
interface Trying {
  readonly email_key: string;
  readonly address: string;
  readonly now: Date;
  /** How the audit names the account. */
  readonly subject: string;
  /** Who is signed in already and only shows that it is he. */
  readonly actor_id: number | null;
}

/** A try, and what is allowed now: so many wrong ones in so long. */
export interface Try extends Trying {
  /** Where wrong ones are counted together. */
  readonly counted: string;
  readonly max: number;
  readonly window_ms: number;
  readonly log: ReturnType<typeof failureLog>;
}

export async function newTry(database: Database, trying: Trying): Promise<Try> {
  const settings = await settingsOf(database).read(database.read);
  const window_ms = settings.login_failure_minutes * MINUTE_MS;
  return {
    ...trying,
    counted: countedAddress(trying.address),
    max: settings.login_failures,
    window_ms,
    log: failureLog(database),
  };
}

/** Refuses the try when too many went wrong of late, until the oldest of them no longer counts. */
export async function checkLock(
  db: Reader,
  { email_key, counted, now, max, window_ms }: Try,
): Promise<Refusal<"too_many_requests"> | undefined> {
  const latest = await db
    .selectFrom("login_failures")
    .select("created_at")
    .where("email_key", "=", email_key)
    .where("address", "=", counted)
    .where("created_at", ">", before(now, window_ms))
    .orderBy("created_at", "desc")
    .limit(max)
    .execute();
  const oldest = latest[max - 1];
  if (oldest === undefined) return undefined;
  const ends = Date.parse(oldest.created_at) + window_ms;
  return refuse("too_many_requests", { retry_after: Math.max(1, Math.ceil((ends - now.getTime()) / 1000)) });
}

/** Counts a wrong try and writes it into the audit log: as a failure, or as the lock that it brings about. */
export async function addFailure(tx: Tx, attempt: Try): Promise<void> {
  const { email_key, address, counted, now, subject, actor_id, log } = attempt;
  await tx
    .insertInto("login_failures")
    .values({ email_key, address: counted, created_at: now.toISOString() })
    .execute();
  const failed = actor_id === null ? "login.failed" : "password.failed";
  const action = (await checkLock(tx, attempt)) ? "login.lock" : failed;
  await log.write(tx, { action, actor_id, subject, address, at: now });
}

/** Forgets the wrong tries of somebody who then knew the password. */
export async function clearFailures(tx: Tx, { email_key, counted }: Try): Promise<void> {
  await tx
    .deleteFrom("login_failures")
    .where("email_key", "=", email_key)
    .where("address", "=", counted)
    .execute();
}

/** Forgets the wrong tries at an account from everywhere. */
export async function clearAllFailures(tx: Tx, email_key: string): Promise<void> {
  await tx.deleteFrom("login_failures").where("email_key", "=", email_key).execute();
}

/** Forgets all tries that no longer count. */
export async function clearOldFailures(tx: Tx, now: Date): Promise<void> {
  const { settings } = await readSettings(tx);
  const oldest = before(now, settings.login_failure_minutes * MINUTE_MS);
  await tx.deleteFrom("login_failures").where("created_at", "<=", oldest).execute();
}

function before(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString();
}
