import { isRefusal, type Refusal } from "#platform/refusal.ts";
import type { Reader } from "./database.ts";
import { isPostgres } from "./open.ts";
import { readPostgresSnapshot } from "./postgres.ts";
import { readSqliteSnapshot } from "./sqlite.ts";

/** Of the 15 s that a report may take, what is left when a replica did not answer is enough for nearly all. */
const REPLICA_ANSWER_MS = 6000;

/**
 * Long reading for a thread of its own: all of `work` sees the database as it was at one moment, on a read-only
 * connection that is opened for it and closed behind it. `sources`: a replica, if one may answer, and what is asked when it does not.
 */
export async function readSnapshot<T>(
  sources: readonly string[],
  work: (db: Reader) => Promise<T>,
): Promise<T | Refusal<"busy" | "overloaded">> {
  const [address = "", ...others] = sources;
  if (!isPostgres(address)) return readSqliteSnapshot(address, work);
  if (others.length === 0) return readPostgresSnapshot(address, work);
  const result = await readPostgresSnapshot(address, work, REPLICA_ANSWER_MS).catch(() => undefined);
  return result === undefined || isRefusal(result) ? readSnapshot(others, work) : result;
}
