import { setImmediate as breathe } from "node:timers/promises";
import { type RawBuilder, sql } from "kysely";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { jobTransaction, type StoredRow } from "./run.ts";

/** Rows that a step reads, writes or forgets at once: a few milliseconds. */
export const ROWS_A_STEP = 100;
const ROWS_TO_FORGET = 1000;

/** The rows of a run that change products, in ascending order of these: whoever locks goods does it so. */
export async function* updateRows(db: Reader, import_id: number): AsyncGenerator<StoredRow[]> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom("import_rows")
      .selectAll()
      .where("import_id", "=", import_id)
      .where("action", "=", "update")
      .where("product_id", ">", last)
      .orderBy("product_id")
      .limit(ROWS_A_STEP)
      .execute();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.product_id ?? last;
  }
}

/**
 * The rows of a run with this action, as they stand in the file. All are read and the others dropped: asked for by their
 * action, PostgreSQL, which has no figures of new rows yet, would sort them all for each step.
 */
export async function* rowsInOrder(
  db: Reader,
  import_id: number,
  action: StoredRow["action"],
): AsyncGenerator<StoredRow[]> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom("import_rows")
      .selectAll()
      .where("import_id", "=", import_id)
      .where("line", ">", last)
      .orderBy("line")
      .limit(ROWS_A_STEP)
      .execute();
    if (rows.length === 0) return;
    const wanted = rows.filter((row) => row.action === action);
    if (wanted.length > 0) yield wanted;
    last = rows.at(-1)?.line ?? last;
    await breathe();
  }
}

/** Writes down which products the rows have made. */
export async function noteProducts(
  tx: Tx,
  import_id: number,
  made: readonly { readonly line: number; readonly product_id: number }[],
): Promise<void> {
  const rows = made.map(
    ({ line, product_id }) => sql`(cast(${line} as bigint), cast(${product_id} as bigint))`,
  );
  await updateFrom(tx, import_id, sql`product_id = noted.column2`, rows);
}

/** Writes down what of the rows could not be taken back. */
export async function noteErrors(
  tx: Tx,
  import_id: number,
  found: readonly { readonly line: number; readonly errors: readonly object[] }[],
): Promise<void> {
  const rows = found.map(
    ({ line, errors }) => sql`(cast(${line} as bigint), cast(${JSON.stringify(errors)} as text))`,
  );
  await updateFrom(tx, import_id, sql`errors = noted.column2`, rows);
}

async function updateFrom(
  tx: Tx,
  import_id: number,
  set: RawBuilder<unknown>,
  rows: readonly RawBuilder<unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`update import_rows set ${set} from (values ${sql.join(rows)}) as noted
    where import_rows.import_id = ${import_id} and import_rows.line = noted.column1`.execute(tx);
}

/** Forgets the rows of a run, some at a time. */
export async function forgetRows(database: Database, import_id: number): Promise<void> {
  const some = (tx: Tx) =>
    tx
      .deleteFrom("import_rows")
      .where("import_id", "=", import_id)
      .where("line", "in", (rows) =>
        rows
          .selectFrom("import_rows")
          .select("line")
          .where("import_id", "=", import_id)
          .orderBy("line")
          .limit(ROWS_TO_FORGET),
      )
      .executeTakeFirst();
  while ((await jobTransaction(database, some)).numDeletedRows > 0n);
}
