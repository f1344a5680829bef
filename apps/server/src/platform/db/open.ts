import type { Database } from "./database.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

/**
 * Opens the database that the address names: `postgres://…` or the path of an SQLite file.
 * Throws when it can't be reached or written.
 */
export function openDatabase(address: string): Promise<Database> {
  return isPostgres(address) ? openPostgres(address) : openSqlite(address);
}

export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}
