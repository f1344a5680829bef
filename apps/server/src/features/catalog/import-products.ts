import { rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sql } from "kysely";
import Papa from "papaparse";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { type BatchResult, type ImportLine, importBatch, type RefusedLine } from "./import-batch.ts";
import { importedCategories } from "./import-categories.ts";
import { type ImportReason, type ImportRow, parseImportRow } from "./import-row.ts";
import { readSheetHead, readSheetRows, type SheetColumn, type SheetRow } from "./read-sheet.ts";

export interface ImportOptions {
  readonly file: string;
  readonly shop_id: number;
  readonly clock: Clock;
  /** Where the list of refused rows goes; beside the file when left out. */
  readonly refused_dir?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export type RefusalCode = ImportReason["code"] | "barcode_repeated" | "name_repeated" | RefusedLine["code"];

export interface ImportSummary {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** How often each reason was given. */
  readonly reasons: ReadonlyMap<RefusalCode, number>;
  /** Undefined when no row was refused. */
  readonly refused_file: string | undefined;
  readonly seconds: number;
}

interface RefusedRow {
  readonly row: SheetRow;
  readonly reasons: readonly { readonly code: RefusalCode; readonly column: SheetColumn | null }[];
}
type GoodRow = { readonly sheet: SheetRow; readonly row: ImportRow };

const REFUSED_COLUMN = { product_repeated: "barcode", unit_fixed: "unit" } as const;
/** Rows a transaction: other writers wait no longer than a moment, and the whole is still quick. */
const BATCH = 500;
/** A seller who gives one of the barcodes to a product at the same moment makes a batch begin again. */
const MAX_TRIES = 3;

/**
 * Brings a shop's goods and stock to what a list says. Each batch is a transaction and the same list again changes
 * nothing, so a run that was broken off is finished by running it again. Throws SheetError for a file that is no list.
 */
export async function importProducts(
  database: Database,
  options: ImportOptions,
): Promise<ImportSummary | Refusal<"not_found" | "busy">> {
  const { file, shop_id, onProgress } = options;
  const start = performance.now();
  const shop = await database.read
    .selectFrom("shops")
    .select("id")
    .where("id", "=", shop_id)
    .executeTakeFirst();
  if (shop === undefined) return refuse("not_found");
  const { good, refused } = await readRows(file);
  const total = good.length + refused.length;
  const categories = await transact(database, (tx) =>
    importedCategories(tx, new Set(good.map(({ row }) => row.category))),
  );
  if (isRefusal(categories)) return categories;
  const sum = { created: 0, updated: 0, unchanged: 0 };
  const met = new Set<number>();
  for (let from = 0; from < good.length; from += BATCH) {
    const rows = good.slice(from, from + BATCH);
    const result = await runBatch(database, rows, categories, met, options);
    if (isRefusal(result)) return result;
    for (const key of ["created", "updated", "unchanged"] as const) sum[key] += result[key];
    for (const id of result.product_ids) met.add(id);
    const codes = new Map(result.refused.map(({ line, code }) => [line.line, code]));
    for (const { sheet } of rows) {
      const code = codes.get(sheet.line);
      if (code !== undefined) refused.push({ row: sheet, reasons: [{ code, column: REFUSED_COLUMN[code] }] });
    }
    onProgress?.(Math.min(from + BATCH, good.length) + (total - good.length), total);
  }
  await refreshStatistics(database);
  return {
    rows: total,
    ...sum,
    refused: refused.length,
    reasons: countReasons(refused),
    refused_file: await writeRefused(file, options.refused_dir ?? dirname(file), refused),
    seconds: (performance.now() - start) / 1000,
  };
}

/** Reads the whole list: its good rows, and those that can't be products or stand twice. */
async function readRows(file: string): Promise<{ good: GoodRow[]; refused: RefusedRow[] }> {
  const head = await readSheetHead(file);
  const good: GoodRow[] = [];
  const refused: RefusedRow[] = [];
  const keys = new Set<string>();
  for await (const sheet of readSheetRows(file, head)) {
    const parsed = parseImportRow(sheet);
    if (!parsed.ok) {
      refused.push({ row: sheet, reasons: parsed.reasons });
      continue;
    }
    const { row } = parsed;
    const key = row.barcode ?? `name:${row.name_ru ?? row.name}`;
    if (!keys.has(key)) good.push({ sheet, row });
    else if (row.barcode !== null)
      refused.push({ row: sheet, reasons: [{ code: "barcode_repeated", column: "barcode" }] });
    else refused.push({ row: sheet, reasons: [{ code: "name_repeated", column: "name" }] });
    keys.add(key);
  }
  return { good, refused };
}

async function runBatch(
  database: Database,
  rows: readonly GoodRow[],
  categories: ReadonlyMap<string, number>,
  met: ReadonlySet<number>,
  { shop_id, clock }: ImportOptions,
): Promise<BatchResult | Refusal<"busy">> {
  const lines = rows.map(({ sheet, row }): ImportLine => {
    const category_id = categories.get(row.category);
    if (category_id === undefined) throw new Error(`line ${sheet.line} has no category`);
    return { line: sheet.line, row, category_id };
  });
  for (let tries = 1; tries <= MAX_TRIES; tries++) {
    const arrival = { shop_id, actor_id: null, now: clock() };
    const result = await transact(database, (tx) => importBatch(tx, lines, met, arrival));
    if (!isRefusal(result)) return result;
    if (result.code === "busy") break;
  }
  return refuse("busy");
}

/** PostgreSQL plans by figures that it gathers once a minute: until then it would walk all the new rows for one of them. */
async function refreshStatistics(database: Database): Promise<void> {
  if (database.dialect === "postgres") await transact(database, (tx) => sql`analyze`.execute(tx));
}

function countReasons(refused: readonly RefusedRow[]): Map<RefusalCode, number> {
  const counts = new Map<RefusalCode, number>();
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
  const sorted = refused.toSorted((a, b) => a.row.line - b.row.line);
  const columns = [...new Set(sorted.flatMap(({ row }) => Object.keys(row.cells) as SheetColumn[]))];
  const data = sorted.map(({ row, reasons }) => [
    row.line,
    reasons.map(({ code, column }) => (column === null ? code : `${code} (${column})`)).join("; "),
    ...columns.map((column) => row.cells[column] ?? ""),
  ]);
  const text = Papa.unparse({ fields: ["line", "reasons", ...columns], data }, { escapeFormulae: true });
  // Excel takes a file without the mark for windows-1251.
  await writeFile(path, `\ufeff${text}\r\n`);
  return path;
}
