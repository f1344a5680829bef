import type { Database, OpenOptions } from "./database.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

/**
 * Opens the database that the address names: `postgres://…` or the path of an SQLite file.
 * Throws when it can't be reached or written.
 */
export function openDatabase(address: string, options: OpenOptions = {}): Promise<Database> {
  return isPostgres(address) ? openPostgres(address, options) : openSqlite(address, options);
}

export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}
