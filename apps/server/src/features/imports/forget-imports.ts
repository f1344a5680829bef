import type { Database } from "#platform/db/database.ts";
import { forgetFile } from "./files.ts";
import { forgetRows } from "./rows.ts";
import { BUSY_STATES, jobTransaction, type Run } from "./run.ts";

/** Runs of a shop that are kept to be looked at. */
const KEPT_RUNS = 20;
/** How long a preview waits to be confirmed. */
const PREVIEW_MS = 24 * 60 * 60 * 1000;

/** Forgets previews that nobody confirmed, files that no run needs, and all but the newest runs of each shop. */
export async function forgetImports(database: Database, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - PREVIEW_MS).toISOString();
  const runs = await database.read
    .selectFrom("imports")
    .select(["id", "shop_id", "state", "file_key", "created_at"])
    .where("state", "not in", BUSY_STATES)
    .orderBy("id", "desc")
    .execute();
  const count = new Map<number, number>();
  for (const run of runs) {
    const isPreview = run.state !== "done" && run.state !== "undone";
    const newer = count.get(run.shop_id) ?? 0;
    if (newer >= KEPT_RUNS || (isPreview && run.created_at < oldest)) await forget(database, run);
    else count.set(run.shop_id, newer + 1);
  }
  // Of uploads that broke off, and of runs whose file is not needed any more.
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

async function forget(database: Database, { id, file_key }: Pick<Run, "id" | "file_key">): Promise<void> {
  await forgetRows(database, id);
  await jobTransaction(database, async (tx) => {
    await forgetFile(tx, file_key);
    await tx.deleteFrom("imports").where("id", "=", id).execute();
  });
}
