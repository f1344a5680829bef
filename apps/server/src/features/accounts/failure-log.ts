import { createHmac } from "node:crypto";
import { audit, type Deed } from "#platform/audit.ts";
import type { Database, Tx } from "#platform/db/database.ts";
import { afterCommit, transact } from "#platform/db/transact.ts";

/** Rows a minute that failed sign-ins may add to the audit log; what is more than that is one row with their number. */
const MAX_A_MINUTE = 30;
const MINUTE_MS = 60_000;

/**
 * Writes failed sign-ins into the audit log, so that an attack is seen there and can't fill the disk: at most thirty rows a
 * minute and process, however many addresses it comes from. How many were left out is written by the first that fails later.
 */
class FailureLog {
  #minute = 0;
  #written = 0;
  #left_out = 0;
  #addresses = new Set<string>();

  async write(tx: Tx, deed: Deed): Promise<void> {
    this.#turnTo(deed.at);
    if (this.#written >= MAX_A_MINUTE) {
      afterCommit(tx, () => this.#left_out++);
      return;
    }
    const count = this.#left_out;
    if (count > 0) {
      const more = { action: "login.failed_more", actor_id: null, subject: "login", data: { count } };
      await audit(tx, { ...more, at: deed.at });
    }
    await audit(tx, deed);
    afterCommit(tx, () => {
      this.#left_out -= count;
      this.#written++;
    });
  }

  /** Whether this address is refused for the first time in this minute. */
  isFirst(address: string, now: Date): boolean {
    this.#turnTo(now);
    if (this.#addresses.has(address)) return false;
    if (this.#addresses.size >= MAX_A_MINUTE) {
      this.#left_out++;
      return false;
    }
    this.#addresses.add(address);
    return true;
  }

  #turnTo(now: Date): void {
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (minute === this.#minute) return;
    this.#minute = minute;
    this.#written = 0;
    this.#addresses.clear();
  }
}

const logs = new WeakMap<Database, FailureLog>();

/** The log of the process that uses this database. */
export function failureLog(database: Database): FailureLog {
  let log = logs.get(database);
  if (log === undefined) {
    log = new FailureLog();
    logs.set(database, log);
  }
  return log;
}

/** Notes an address that asks too often, once a minute. */
export async function auditLimited(database: Database, address: string, now: Date): Promise<void> {
  const log = failureLog(database);
  if (!log.isFirst(address, now)) return;
  const deed = { action: "login.limited", actor_id: null, subject: "login", address, at: now };
  await transact(database, (tx) => log.write(tx, deed));
}

/**
 * How the audit names an account that somebody tries: by its number; an e-mail that nobody has here by a keyed hash. The
 * log is kept for good and closed accounts must be forgotten, so it holds no address; the same one again is still seen as such.
 */
export function triedAccount(user_id: number | undefined, email_key: string, jwt_secret: string): string {
  if (user_id !== undefined) return `user:${user_id}`;
  const key = createHmac("sha256", jwt_secret).update("saudaflow audit e-mail v1").digest();
  return `unknown:${createHmac("sha256", key).update(email_key).digest("hex").slice(0, 24)}`;
}
