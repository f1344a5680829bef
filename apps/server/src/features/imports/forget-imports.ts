import type { Database } from "#platform/db/database.ts";
import { forgetFile } from "./files.ts";
import { forgetRows } from "./rows.ts";
import { BUSY_STATES, jobTransaction, type Run } from "./run.ts";

/** Runs of a shop that are kept to be looked at, and how many of them nobody has confirmed. */
const KEPT_RUNS = 20;
const KEPT_PREVIEWS = 3;
/** How long a preview waits to be confirmed, and the rows of a run are kept that can't be undone any more. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Forgets what no shop needs of its runs, whatever it uploads: old previews, old runs, old rows; then files of nobody's. */
export async function forgetImports(database: Database, now: Date, shop_id?: number): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  let runs = database.read
    .selectFrom("imports")
    .select(["id", "shop_id", "state", "file_key", "created_at", "applied_at"])
    .where("state", "not in", BUSY_STATES)
    .orderBy("id", "desc");
  if (shop_id !== undefined) runs = runs.where("shop_id", "=", shop_id);
  for (const ofShop of Map.groupBy(await runs.execute(), (run) => run.shop_id).values())
    await forgetOfShop(database, ofShop, oldest);
  if (shop_id !== undefined) return;
  await jobTransaction(database, (tx) =>
    tx
      .deleteFrom("import_files")
      .where("created_at", "<", oldest)
      .where("key", "not in", (keys) =>
        keys
          .selectFrom("imports")
          .select("file_key")
          .where("file_key", "is not", null)
          .$castTo<{ file_key: string }>(),
      )
      .execute(),
  );
}

type OldRun = Pick<Run, "id" | "state" | "file_key" | "created_at" | "applied_at">;

/** Newest first. */
async function forgetOfShop(database: Database, runs: readonly OldRun[], oldest: string): Promise<void> {
  const applied = runs.filter(({ state }) => state === "done").map((run) => run.applied_at ?? "");
  const last = applied.toSorted().at(-1);
  let previews = 0;
  for (const [i, run] of runs.entries()) {
    const isPreview = run.applied_at === null;
    if (isPreview) previews += 1;
    const isOld = run.created_at < oldest;
    if (i >= KEPT_RUNS || (isPreview && (isOld || previews > KEPT_PREVIEWS))) await forget(database, run);
    else if (isOld && run.applied_at !== last) await forgetRows(database, run.id);
  }
}

async function forget(database: Database, { id, file_key }: OldRun): Promise<void> {
  await forgetRows(database, id);
  await jobTransaction(database, async (tx) => {
    await forgetFile(tx, file_key);
    await tx.deleteFrom("imports").where("id", "=", id).execute();
  });
}
