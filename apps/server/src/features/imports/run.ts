import type { ImportField, ImportState } from "@saudaflow/contract";
import type { Selectable, Updateable } from "kysely";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import type { ImportRowsTable, ImportsTable } from "./tables.ts";

export type Run = Selectable<ImportsTable>;
export type StoredRow = Selectable<ImportRowsTable>;

/** How the columns of a file were understood. */
export interface Mapping {
  readonly line: number;
  readonly columns: readonly {
    readonly heading: string;
    readonly field: ImportField | null;
    readonly samples: readonly string[];
  }[];
}

/** While one of these goes on, a shop begins nothing else. */
export const BUSY_STATES = ["reading", "applying", "undoing"] as const satisfies readonly ImportState[];

/**
 * Changes a run that is still in the state one has seen it in, and holds its row. Undefined: it has moved on, and
 * whoever moved it goes on with it.
 */
export function changeRun(
  tx: Tx,
  seen: Pick<Run, "id" | "state" | "version">,
  values: Updateable<ImportsTable>,
): Promise<Run | undefined> {
  return tx
    .updateTable("imports")
    .set(values)
    .where("id", "=", seen.id)
    .where("state", "=", seen.state)
    .where("version", "=", seen.version)
    .returningAll()
    .executeTakeFirst();
}

export function findRun(db: Reader, id: number): Promise<Run | undefined> {
  return db.selectFrom("imports").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Tells the shop where a run has got to. */
export function announceRun(tx: Tx, run: Run, now: Date): Promise<void> {
  const { id: import_id, shop_id, state } = run;
  const data = { import_id, state, done: run.progress_done, total: run.progress_total };
  const progress = { type: "import.progress", shop_id, data, at: now } as const;
  if (state === "undone")
    return announce(tx, progress, { type: "products.changed", shop_id, data: {}, at: now });
  if (state !== "done") return announce(tx, progress);
  return announce(tx, progress, { type: "import.done", shop_id, data: { import_id }, at: now });
}

/** Refuses while the shop has a run under way; holds the shop's row, so that two can't begin at once. */
export async function refuseWhileBusy(
  tx: Tx,
  shop_id: number,
): Promise<Refusal<"import_running"> | undefined> {
  await tx
    .updateTable("shops")
    .set((row) => ({ slug: row.ref("slug") }))
    .where("id", "=", shop_id)
    .execute();
  return (await isBusy(tx, shop_id)) ? refuse("import_running") : undefined;
}

export async function isBusy(db: Reader, shop_id: number): Promise<boolean> {
  const busy = await db
    .selectFrom("imports")
    .select("id")
    .where("shop_id", "=", shop_id)
    .where("state", "in", BUSY_STATES)
    .limit(1)
    .executeTakeFirst();
  return busy !== undefined;
}

/** A transaction of a job. There is nobody to be told that the database is busy: it is a failure, and tried again. */
export async function jobTransaction<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await transact(database, work);
  if (isRefusal(result) && result.code === "busy") throw new Error("the database is busy");
  return result as T;
}
