import { PostgresAdapter, type RawBuilder, sql } from "kysely";
import type { Reader } from "./database.ts";

/** The business day of a column that holds a moment, as the contract's `businessDate` says it: the databases have no word for it in common. */
export function businessDay(db: Reader, column: string): RawBuilder<string> {
  const moment = sql.ref(column);
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? sql`to_char(cast(${moment} as timestamptz) at time zone 'UTC' + interval '5 hours', 'YYYY-MM-DD')`
    : sql`date(${moment}, '+5 hours')`;
}
