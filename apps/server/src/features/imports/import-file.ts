import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { IMPORT_BYTES } from "@saudaflow/contract";
import Papa from "papaparse";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { applyImport } from "./apply-import.ts";
import { forgetFile, keepFile } from "./files.ts";
import type { Reason } from "./import-row.ts";
import type { RowCode } from "./plan-row.ts";
import { readImport } from "./read-import.ts";
import { rowsInOrder } from "./rows.ts";
import { BUSY_STATES, changeRun, findRun, jobTransaction, type Run } from "./run.ts";
import { SHEET_ERRORS, SheetError, type SheetRow } from "./sheet.ts";
import { openRun } from "./start-import.ts";

export interface ImportOptions {
  readonly file: string;
  readonly shop_id: number;
  readonly clock: Clock;
  /** Where the list of refused rows goes; beside the file when left out. */
  readonly refused_dir?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface ImportSummary {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** How often each reason was given. */
  readonly reasons: ReadonlyMap<RowCode, number>;
  /** Undefined when no row was refused. */
  readonly refused_file: string | undefined;
  readonly seconds: number;
}

interface RefusedRow {
  readonly line: number;
  readonly cells: SheetRow["cells"];
  readonly reasons: readonly Reason<RowCode>[];
}

/** A seller who changes what the list changes, at the same moment, makes it be read again. */
const MAX_TRIES = 3;

/**
 * Brings a shop's goods and stock to what a list says, at once and without its bad rows: the same run as an upload that
 * is confirmed, with nobody looking at its preview. Throws SheetError for a file that is no list.
 */
export async function importFile(
  database: Database,
  options: ImportOptions,
): Promise<ImportSummary | Refusal<"not_found" | "import_running" | "busy">> {
  const { file, shop_id } = options;
  const start = performance.now();
  const shop = await database.read
    .selectFrom("shops")
    .select("id")
    .where("id", "=", shop_id)
    .executeTakeFirst();
  if (shop === undefined) return refuse("not_found");
  const run = await open(database, options);
  if (isRefusal(run)) return run;
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const tried = await runOnce(database, options, run.id);
    const code = SHEET_ERRORS.find((known) => known === tried.error_code);
    if (code !== undefined) throw new SheetError(code);
    if (tried.state !== "done") continue;
    const refused = await refusedRows(database, run.id);
    return {
      rows: tried.row_count,
      created: tried.create_count,
      updated: tried.update_count,
      unchanged: tried.unchanged_count,
      refused: tried.error_count,
      reasons: countReasons(refused),
      refused_file: await writeRefused(file, options.refused_dir ?? dirname(file), refused),
      seconds: (performance.now() - start) / 1000,
    };
  }
  return refuse("busy");
}

/** Begins a run; one that an earlier program has left half done is given up, and stops if it is still at work. */
async function open(
  database: Database,
  { file, shop_id, clock }: ImportOptions,
): Promise<Run | Refusal<"import_running" | "busy">> {
  if ((await stat(file)).size > IMPORT_BYTES) throw new SheetError("sheet_too_large");
  const now = clock();
  const file_key = await keepFile(database, await readFile(file), now);
  if (isRefusal(file_key)) return file_key;
  const opening = { shop_id, user_id: null, file_name: basename(file), file_key, now };
  const run = await transact(database, async (tx) => {
    await tx
      .updateTable("imports")
      .set({ state: "failed", error_code: "import_broken_off" })
      .where("shop_id", "=", shop_id)
      .where("user_id", "is", null)
      .where("state", "in", BUSY_STATES)
      .execute();
    return openRun(tx, { ...opening, makes_categories: true });
  });
  if (isRefusal(run)) await transact(database, (tx) => forgetFile(tx, file_key));
  return run;
}

/** Reads the list and carries it out; answers how the run stands then. */
async function runOnce(database: Database, options: ImportOptions, id: number): Promise<Run> {
  const { clock, onProgress } = options;
  // Reading and writing take about the same.
  let total = 0;
  const reading = (done: number, rows: number) => {
    total = rows;
    onProgress?.(Math.floor(done / 2), rows);
  };
  await readImport({ database, clock, onProgress: reading }, id);
  const read = await currentRun(database, id);
  if (read.state !== "ready") return read;
  await jobTransaction(database, (tx) => changeRun(tx, read, { state: "applying" }));
  const writing = (done: number, rows: number) =>
    onProgress?.(Math.floor(total / 2 + (done / rows) * (total / 2)), total);
  await applyImport({ database, clock, onProgress: writing }, id, null);
  const applied = await currentRun(database, id);
  if (applied.state === "done") onProgress?.(total, total);
  else await jobTransaction(database, (tx) => changeRun(tx, applied, { state: "reading" }));
  return applied;
}

async function currentRun(database: Database, id: number): Promise<Run> {
  const run = await findRun(database.read, id);
  if (run === undefined) throw new Error(`import ${id} is gone`);
  return run;
}

async function refusedRows(database: Database, id: number): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = [];
  for await (const rows of rowsInOrder(database.read, id, "error")) {
    for (const { line, data, errors } of rows)
      refused.push({ line, cells: JSON.parse(data), reasons: JSON.parse(errors ?? "[]") });
  }
  return refused;
}

function countReasons(refused: readonly RefusedRow[]): Map<RowCode, number> {
  const counts = new Map<RowCode, number>();
  for (const { reasons } of refused) {
    for (const { code } of reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** Writes the refused rows with their lines and reasons; corrected, the file can be imported itself. */
async function writeRefused(
  file: string,
  folder: string,
  refused: readonly RefusedRow[],
): Promise<string | undefined> {
  const path = join(folder, `${basename(file)}.refused.csv`);
  if (refused.length === 0) {
    await rm(path, { force: true });
    return undefined;
  }
  const columns = [
    ...new Set(refused.flatMap(({ cells }) => Object.keys(cells) as (keyof SheetRow["cells"])[])),
  ];
  const data = refused.map(({ line, cells, reasons }) => [
    line,
    reasons.map(({ code, field }) => (field === null ? code : `${code} (${field})`)).join("; "),
    ...columns.map((column) => cells[column] ?? ""),
  ]);
  const text = Papa.unparse({ fields: ["line", "reasons", ...columns], data }, { escapeFormulae: true });
  // Excel takes a file without the mark for windows-1251.
  await writeFile(path, `\ufeff${text}\r\n`);
  return path;
}
