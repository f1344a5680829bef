import type { Import, Language } from "@saudaflow/contract";
import { ownShop } from "#features/shops/index.ts";
import { type Database, flag, type Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import type { UploadedFile } from "#platform/http/upload.ts";
import { enqueue } from "#platform/jobs.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { forgetFile, keepFile } from "./files.ts";
import { presentRun } from "./present.ts";
import { announceRun, isBusy, type Run, refuseWhileBusy } from "./run.ts";

/** What fits a line of a list; a name is for people only. */
const NAME_LENGTH = 200;

interface StartCall {
  readonly actor: Actor;
  readonly query: { readonly shop_id?: number };
  readonly file: UploadedFile;
  readonly language: Language;
  readonly now: Date;
}

/** Takes a file in and lets it be read. Its bytes are kept before the run begins, in small transactions of their own. */
export async function startImport(
  database: Database,
  { actor, query, file, language, now }: StartCall,
): Promise<Import | Refusal<"not_found" | "import_running" | "busy">> {
  const shop = await ownShop(database.read, actor, query.shop_id);
  if (isRefusal(shop)) return shop;
  if (await isBusy(database.read, shop.id)) return refuse("import_running");
  const file_key = await keepFile(database, file.bytes, now);
  if (isRefusal(file_key)) return file_key;
  const run = await transact(database, async (tx) => {
    const opening = { shop_id: shop.id, user_id: actor.id, file_name: file.name, file_key, now };
    const opened = await openRun(tx, { ...opening, makes_categories: actor.role === "admin" });
    if (isRefusal(opened)) return opened;
    await enqueue(tx, "import.read", { import_id: opened.id, actor_id: actor.id }, now);
    await announceRun(tx, opened, now);
    return opened;
  });
  if (!isRefusal(run)) return presentRun(run, false, language, undefined);
  await transact(database, (tx) => forgetFile(tx, file_key));
  return run;
}

export interface Opening {
  readonly shop_id: number;
  readonly user_id: number | null;
  readonly file_name: string;
  readonly file_key: string;
  readonly makes_categories: boolean;
  readonly now: Date;
}

/** Begins a run whose file is kept, unless the shop has one under way. */
export async function openRun(
  tx: Tx,
  { makes_categories, now, ...opening }: Opening,
): Promise<Run | Refusal<"import_running">> {
  const busy = await refuseWhileBusy(tx, opening.shop_id);
  if (busy) return busy;
  return tx
    .insertInto("imports")
    .values({
      ...opening,
      file_name: cleanName(opening.file_name),
      state: "reading",
      version: 0,
      makes_categories: flag(makes_categories),
      skip_errors: 0,
      mapping: null,
      chosen_fields: null,
      new_categories: "[]",
      ...{ progress_done: 0, progress_total: 0 },
      ...{ row_count: 0, create_count: 0, update_count: 0, unchanged_count: 0, error_count: 0 },
      ...{ deleted_count: 0, archived_count: 0, restored_count: 0, kept_count: 0 },
      error_code: null,
      created_at: now.toISOString(),
      applied_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The name without folders and without what can't be seen. */
function cleanName(name: string): string {
  const plain = (name.split(/[/\\]/).at(-1) ?? "").replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "").trim();
  return plain.slice(0, NAME_LENGTH) || "—";
}
