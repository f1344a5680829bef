import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { ImportField } from "@saudaflow/contract";
import { type ImportRow, nameOf, parseImportRow, type Reason, type ValueCode } from "./import-row.ts";
import { type OpenSheet, openSheet, sheetRows } from "./read-sheet.ts";
import { SheetError, type SheetErrorCode, type SheetHead, type SheetRow } from "./sheet.ts";

export interface SheetTask {
  readonly bytes: Uint8Array;
  /** Chosen by hand; undefined: as the headings say. */
  readonly fields: readonly (ImportField | null)[] | undefined;
}
/** A task begins a file and asks for its first answer. */
export type SheetMessage = SheetTask | "next" | "end";

/** A row that was read: what it says, why it can't be taken, and its cells as they stand in the file. */
export interface ReadRow {
  readonly line: number;
  readonly cells: SheetRow["cells"];
  readonly row: ImportRow;
  readonly reasons: readonly Reason<ValueCode | "barcode_repeated" | "name_repeated">[];
}

/** What the thread says: first the headings, then the number of rows, then as many of them as were asked for. */
export type SheetAnswer =
  | { readonly head: SheetHead; readonly samples: readonly (readonly string[])[] }
  | { readonly total: number }
  | { readonly rows: readonly ReadRow[] }
  | { readonly error: SheetErrorCode };

/** What the main thread compares and writes at once: some ten milliseconds of it. */
const ROWS_A_MESSAGE = 100;
const SAMPLES = 3;

// Without a folder of its own it takes the system's temporary one: starting costs more than reading a short list.
enableCompileCache((workerData as { readonly cache: string | undefined }).cache);

let steps: AsyncGenerator<SheetAnswer> | undefined;
parentPort?.on("message", async (message: SheetMessage) => {
  if (message === "end") {
    steps = undefined;
    return;
  }
  if (message !== "next") steps = answers(message);
  try {
    const next = await steps?.next();
    parentPort?.postMessage(next?.value ?? { rows: [] });
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    parentPort?.postMessage({ error: error.code } satisfies SheetAnswer);
  }
});

async function* answers({ bytes, fields }: SheetTask): AsyncGenerator<SheetAnswer> {
  const sheet = await openSheet(bytes);
  yield { head: sheet.head, samples: await samplesOf(sheet) };
  const rows: ReadRow[] = [];
  const keys = new Set<string>();
  for await (const sheetRow of sheetRows(sheet, fields)) rows.push(readRow(sheetRow, keys));
  yield { total: rows.length };
  while (rows.length > 0) yield { rows: rows.splice(0, ROWS_A_MESSAGE) };
}

/** `keys`: the products that good rows before meant. */
function readRow({ line, cells, malformed }: SheetRow, keys: Set<string>): ReadRow {
  const { row, reasons } = parseImportRow({ cells, malformed });
  const { barcode } = row;
  const key = barcode ?? `name:${nameOf(row)}`;
  if (reasons.length > 0 || !keys.has(key)) {
    if (reasons.length === 0) keys.add(key);
    return { line, cells, row, reasons };
  }
  const repeated =
    barcode === null
      ? ({ code: "name_repeated", field: "name" } as const)
      : ({ code: "barcode_repeated", field: "barcode" } as const);
  return { line, cells, row, reasons: [repeated] };
}

/** The first values below each heading, by which a person knows the column. */
async function samplesOf({ head, records }: OpenSheet): Promise<string[][]> {
  const samples: string[][] = head.headings.map(() => []);
  let count = 0;
  for await (const { line, fields: values } of records()) {
    if (line <= head.line) continue;
    for (const [i, sample] of samples.entries()) sample.push((values[i] ?? "").slice(0, 100));
    count += 1;
    if (count === SAMPLES) break;
  }
  return samples;
}
