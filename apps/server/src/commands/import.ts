import { access, constants, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type ImportSummary, importFile, importMessage, SheetError } from "#features/imports/index.ts";
import { isRefusal } from "#platform/refusal.ts";
import type { Services } from "#services";

const USAGE = "Usage: npm run import -- FILE --shop ID [--out FOLDER]";
/** Exit codes: all good · could not be carried through, run it again · called wrongly. */
const [OK, BROKEN_OFF, WRONG_CALL] = [0, 1, 2];
const BAR_WIDTH = 30;

const REFUSALS = {
  busy: "The database is busy, nothing was taken in: start the import again.",
  import_running: "A price list is being taken into this shop already: wait for its end.",
};

/** What the program writes on: the terminal, or a test. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** `import FILE --shop ID [--out FOLDER]`: brings a shop to a price list. Answers the exit code. */
export async function runImport(
  argv: readonly string[],
  services: Services,
  out: Output = process.stdout,
  err: Output = process.stderr,
): Promise<number> {
  const fail = (sentence: string, code: number) => {
    err.write(`${sentence}\n`);
    return code;
  };
  const call = readCall(argv);
  if (call === undefined) return fail(USAGE, WRONG_CALL);
  const { shop_id, file } = call;
  const refused_dir = call.out ?? services.config.data_dir;
  if (!(await may(file, constants.R_OK)))
    return fail(`The file ${file} is not there or can't be read.`, WRONG_CALL);
  if (await isFolder(file)) return fail(`${file} is a folder: name a CSV or XLSX file.`, WRONG_CALL);
  if (!(await isFolder(refused_dir)) || !(await may(refused_dir, constants.W_OK))) {
    return fail(`The folder ${refused_dir} can't be written: choose another by --out.`, WRONG_CALL);
  }
  const { database, clock } = services;
  try {
    const onProgress = progress(out);
    const summary = await importFile(database, { file, shop_id, clock, refused_dir, onProgress });
    if (!isRefusal(summary)) {
      out.write(summaryText(summary));
      return OK;
    }
    if (summary.code === "not_found") return fail(`There is no shop № ${shop_id}.`, WRONG_CALL);
    return fail(REFUSALS[summary.code], BROKEN_OFF);
  } catch (error) {
    if (error instanceof SheetError) return fail(importMessage("en", error.code), WRONG_CALL);
    throw error;
  }
}

function readCall(argv: readonly string[]): { file: string; shop_id: number; out?: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { shop: { type: "string" }, out: { type: "string" } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0 || !/^[1-9]\d{0,14}$/.test(values.shop ?? "")) return undefined;
    return {
      file: resolve(file),
      shop_id: Number(values.shop),
      ...(values.out && { out: resolve(values.out) }),
    };
  } catch {
    return undefined;
  }
}

function may(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A bar that moves on a terminal; a line every tenth elsewhere. */
function progress(out: Output): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    const share = done / total;
    if (out.isTTY) {
      const filled = Math.round(share * BAR_WIDTH);
      const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
      out.write(`\r${bar} ${count(done)} of ${count(total)}${done === total ? "\n" : ""}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth > told) out.write(`${tenth * 10} % · ${count(done)} of ${count(total)}\n`);
    told = tenth;
  };
}

function summaryText(summary: ImportSummary): string {
  const { rows, created, updated, unchanged, refused, reasons, refused_file, seconds } = summary;
  const lines = [
    `Done in ${seconds.toFixed(1)} s. Rows in the file: ${count(rows)}`,
    `  added products: ${count(created)}`,
    `  updated: ${count(updated)}`,
    `  unchanged: ${count(unchanged)}`,
    `  refused rows: ${count(refused)}`,
    ...[...reasons]
      .toSorted(([, a], [, b]) => b - a)
      .map(([code, times]) => `    ${importMessage("en", code)}: ${count(times)}`),
    ...(refused_file === undefined ? [] : [`Refused rows: ${refused_file}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** 24000 → "24 000" */
function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}
