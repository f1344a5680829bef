import { PostgresAdapter, sql } from "kysely";
import type { Tables, Tx } from "./database.ts";

/**
 * Keeps rows still until the transaction ends, in ascending order: two that lock the same rows then never wait for each
 * other. Whoever only refers to them is not held up. SQLite has one writer, which is alone anyway.
 */
export async function lockRows<T extends keyof Tables & string>(
  tx: Tx,
  table: T,
  column: keyof Tables[T] & string,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0 || !(tx.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} in (${sql.join(ids)})
    order by ${sql.ref(column)} for no key update`.execute(tx);
}
