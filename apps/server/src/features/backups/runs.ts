import type { Insertable } from "kysely";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal } from "#platform/refusal.ts";
import type { BackupsTable } from "./tables.ts";

/** Longer than anybody asks how it was. */
const KEPT_MS = 400 * 24 * 60 * 60 * 1000;
const MAX_PROBLEM = 500;

/** How a run ended. */
export type RunEnd = Pick<BackupsTable, "problem"> &
  (
    | { readonly state: "failed" }
    | ({ readonly state: "good" } & Pick<BackupsTable, "file" | "bytes" | "row_count">)
  );

const NOTHING_YET = { finished_at: null, file: null, bytes: null, row_count: null, problem: null };

/** Notes that a run begins; one that tries a day again takes the place of the one before. */
export async function beginRun(database: Database, day: string | null, now: Date): Promise<number> {
  const begun = { state: "running" as const, started_at: now.toISOString(), ...NOTHING_YET };
  return write(database, async (tx) => {
    const { id } = await tx
      .insertInto("backups")
      .values({ day, ...begun })
      .onConflict((conflict) => conflict.column("day").doUpdateSet(begun))
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** Notes how a run ended, and forgets those that nobody asks for any more. */
export async function endRun(database: Database, id: number, end: RunEnd, now: Date): Promise<void> {
  const problem = end.problem?.slice(0, MAX_PROBLEM) ?? null;
  await write(database, async (tx) => {
    const row = { ...end, problem, finished_at: now.toISOString() };
    await tx.updateTable("backups").set(row).where("id", "=", id).execute();
    const kept = new Date(now.getTime() - KEPT_MS).toISOString();
    await tx.deleteFrom("backups").where("started_at", "<", kept).execute();
  });
}

/** Notes the archive that this database was restored from: its newest good backup. */
export async function noteRestored(database: Database, run: Insertable<BackupsTable>): Promise<void> {
  await write(database, async (tx) => {
    await tx.insertInto("backups").values(run).execute();
  });
}

/** The newest backup that can be restored: when it was begun is what it knows of. */
export async function lastGoodBackup(
  db: Reader,
): Promise<Pick<BackupsTable, "started_at" | "problem"> | undefined> {
  return newestRun(db).where("state", "=", "good").executeTakeFirst();
}

export async function lastRun(db: Reader): Promise<Pick<BackupsTable, "state" | "problem"> | undefined> {
  return newestRun(db).executeTakeFirst();
}

function newestRun(db: Reader) {
  return db
    .selectFrom("backups")
    .select(["started_at", "state", "problem"])
    .orderBy("started_at", "desc")
    .limit(1);
}

/** Nobody at a screen waits: a database that is too busy even after several tries is an error of the run. */
async function write<T>(database: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  const outcome = await transact(database, work);
  if (isRefusal(outcome)) throw new Error("the database is too busy");
  return outcome as T;
}
