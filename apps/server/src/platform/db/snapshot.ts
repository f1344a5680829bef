import type { Refusal } from "#platform/refusal.ts";
import type { Reader } from "./database.ts";
import { isPostgres } from "./open.ts";
import { readPostgresSnapshot } from "./postgres.ts";
import { readSqliteSnapshot } from "./sqlite.ts";

/**
 * Long reading for a thread of its own: all of `work` sees the database as it was at one moment, on a read-only
 * connection that is opened for it and closed behind it.
 */
export function readSnapshot<T>(
  address: string,
  work: (db: Reader) => Promise<T>,
): Promise<T | Refusal<"busy" | "overloaded">> {
  return isPostgres(address) ? readPostgresSnapshot(address, work) : readSqliteSnapshot(address, work);
}
