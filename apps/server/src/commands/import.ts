import { access, constants, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type ImportSummary, importProducts, type RefusalCode, SheetError } from "#features/catalog/index.ts";
import { isRefusal } from "#platform/refusal.ts";
import type { Services } from "#services";

const USAGE = "Как вызвать: npm run import -- ФАЙЛ.csv --shop НОМЕР_МАГАЗИНА [--out ПАПКА]";
/** Exit codes: all good · could not be carried through, run it again · called wrongly. */
const [OK, BROKEN_OFF, WRONG_CALL] = [0, 1, 2];
const BAR_WIDTH = 30;

const SHEET_ERRORS: Record<SheetError["code"], string> = {
  sheet_empty: "Файл пуст.",
  sheet_not_text: "Это не CSV: сохраните таблицу как CSV и повторите.",
  sheet_too_many_rows: "В файле больше 100 000 строк: разделите его.",
  sheet_row_too_long: "В файле потеряна кавычка: одна из строк не кончается.",
};

const REASONS: Record<RefusalCode, string> = {
  row_malformed: "нарушены кавычки или число колонок",
  barcode_invalid: "неверный штрихкод",
  barcode_repeated: "штрихкод повторяется в файле",
  name_repeated: "название повторяется в файле",
  product_repeated: "этот товар уже был в файле под другим штрихкодом",
  name_missing: "нет названия",
  name_too_long: "слишком длинное название",
  brand_too_long: "слишком длинный бренд",
  category_missing: "нет категории",
  category_too_long: "слишком длинная категория",
  unit_unknown: "неизвестная единица",
  price_missing: "нет цены",
  price_invalid: "неверная цена",
  quantity_invalid: "неверный остаток",
  quantity_not_whole: "дробный остаток у штучного товара",
  unit_fixed: "другая единица у товара, который уже был на складе",
  age_restricted_unknown: "непонятная отметка о возрасте",
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
  if (!(await may(file, constants.R_OK))) return fail(`Файл ${file} не найден или не читается.`, WRONG_CALL);
  if (await isFolder(file)) return fail(`${file} — это папка: укажите файл CSV.`, WRONG_CALL);
  if (!(await isFolder(refused_dir)) || !(await may(refused_dir, constants.W_OK))) {
    return fail(`В папку ${refused_dir} нельзя писать: выберите другую через --out.`, WRONG_CALL);
  }
  const { database, clock } = services;
  try {
    const onProgress = progress(out);
    const summary = await importProducts(database, { file, shop_id, clock, refused_dir, onProgress });
    if (!isRefusal(summary)) {
      out.write(summaryText(summary));
      return OK;
    }
    return summary.code === "not_found"
      ? fail(`Магазина № ${shop_id} нет.`, WRONG_CALL)
      : fail(
          "База данных занята, загружена часть файла: запустите загрузку ещё раз, она продолжит.",
          BROKEN_OFF,
        );
  } catch (error) {
    if (error instanceof SheetError) return fail(SHEET_ERRORS[error.code], WRONG_CALL);
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
      out.write(`\r${bar} ${count(done)} из ${count(total)}${done === total ? "\n" : ""}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth > told) out.write(`${tenth * 10} % · ${count(done)} из ${count(total)}\n`);
    told = tenth;
  };
}

function summaryText(summary: ImportSummary): string {
  const { rows, created, updated, unchanged, refused, reasons, refused_file, seconds } = summary;
  const lines = [
    `Загрузка окончена за ${seconds.toFixed(1).replace(".", ",")} с. Строк в файле: ${count(rows)}`,
    `  добавлено товаров: ${count(created)}`,
    `  обновлено: ${count(updated)}`,
    `  без изменений: ${count(unchanged)}`,
    `  отклонено строк: ${count(refused)}`,
    ...[...reasons]
      .toSorted(([, a], [, b]) => b - a)
      .map(([code, times]) => `    ${REASONS[code]}: ${count(times)}`),
    ...(refused_file === undefined ? [] : [`Отклонённые строки: ${refused_file}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** 24000 → "24 000" */
function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, "\u00a0");
}
