import { dumpPostgres } from "./dump-postgres.ts";
import { dumpSqlite } from "./dump-sqlite.ts";
import { isPostgres } from "./open.ts";
import type { Dump } from "./portable.ts";

/** Reads all of a database on a connection of its own while others go on writing; `work` sees it as it is now. */
export function dumpDatabase<T>(address: string, work: (dump: Dump) => Promise<T>): Promise<T> {
  return isPostgres(address) ? dumpPostgres(address, work) : dumpSqlite(address, work);
}
