import { sql } from "kysely";
import type { Database, Tx } from "./database.ts";

/** Lets this transaction take as long as it needs: work over all orders, that nobody at a screen waits for. SQLite ends none. */
export async function takeTime(tx: Tx, { dialect }: Database): Promise<void> {
  if (dialect === "sqlite") return;
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`set local lock_timeout = 0`.execute(tx);
}
