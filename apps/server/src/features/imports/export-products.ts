import { setImmediate as breathe } from "node:timers/promises";
import {
  businessDate,
  type exportProducts as ExportProducts,
  fromThousandths,
  fromTiyn,
  type Language,
  moneyText,
  type QueryOf,
  quantityNumber,
  type Unit,
  XLSX,
} from "@saudaflow/contract";
import { writeXlsxStream } from "hucre/xlsx";
import Papa from "papaparse";
import { categoryFinder } from "#features/catalog/index.ts";
import { ownShop } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { FileAnswer } from "#platform/http/file-answer.ts";
import type { Actor } from "#platform/http/http.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { LABELS } from "./headings.ts";

interface ExportCall {
  readonly actor: Actor;
  readonly query: QueryOf<typeof ExportProducts>;
  readonly language: Language;
  readonly now: Date;
}
type Column = keyof typeof LABELS;
type Cell = string | number | null;

const COLUMNS = Object.keys(LABELS) as Column[];
const ROWS_A_STEP = 200;
const FILE_NAMES: Record<Language, string> = { kk: "тауарлар", ru: "товары", en: "products" };
const UNITS: Record<Language, Record<Unit, string>> = {
  kk: { piece: "дана", kg: "кг", l: "л" },
  ru: { piece: "шт", kg: "кг", l: "л" },
  en: { piece: "pcs", kg: "kg", l: "l" },
};
const FLAGS: Record<Language, readonly [no: string, yes: string]> = {
  kk: ["жоқ", "иә"],
  ru: ["нет", "да"],
  en: ["no", "yes"],
};

/** All goods of a shop as a file that is written while it is sent; imported again, it changes nothing. */
export async function exportProducts(
  db: Reader,
  { actor, query, language, now }: ExportCall,
): Promise<FileAnswer | Refusal<"not_found">> {
  const shop = await ownShop(db, actor, query.shop_id);
  if (isRefusal(shop)) return shop;
  const rows = productRows(db, shop.id, language);
  const name = `${FILE_NAMES[language]}-${businessDate(now)}`;
  return query.format === "xlsx"
    ? new FileAnswer(XLSX, xlsxBytes(rows, language), `${name}.xlsx`)
    : new FileAnswer("text/csv", csvBytes(rows, language), `${name}.csv`);
}

/** Kazakh and Russian spreadsheet programs part columns by semicolons and decimals by a comma. */
async function* csvBytes(rows: AsyncIterable<Cell[][]>, language: Language): AsyncGenerator<Uint8Array> {
  const delimiter = language === "en" ? "," : ";";
  const point = language === "en" ? "." : ",";
  const text = (cells: readonly Cell[][]) => Papa.unparse([...cells], { delimiter, quotes: true });
  // Excel takes a file without the mark for windows-1251.
  yield Buffer.from(`\ufeff${text([headings(language)])}\r\n`);
  for await (const some of rows) {
    const cells = some.map((row) =>
      row.map((cell) =>
        typeof cell === "number" ? String(cell).replace(".", point) : guarded(cell, TEXT_GUARD),
      ),
    );
    yield Buffer.from(`${text(cells)}\r\n`);
  }
}

function xlsxBytes(rows: AsyncIterable<Cell[][]>, language: Language): AsyncIterable<Uint8Array> {
  const sheet = async function* () {
    for await (const some of rows) {
      for (const row of some)
        yield row.map((cell) => (typeof cell === "number" ? cell : guarded(cell, SHEET_GUARD)));
    }
  };
  const columns = headings(language).map((header) => ({ header }));
  return writeXlsxStream(sheet(), { name: FILE_NAMES[language], columns, freezePane: { rows: 1 } });
}

/** What a spreadsheet program would take for a formula in a text file, and our own mark against that. */
const TEXT_GUARD = /^'*[=+\-@\t\r]/;
/** In a workbook text is text; only what looks like our mark must not be taken for it. */
const SHEET_GUARD = /^'+[=+\-@\t\r]/;

function guarded(cell: string | null, pattern: RegExp): string {
  if (cell === null) return "";
  return pattern.test(cell) ? `'${cell}` : cell;
}

function headings(language: Language): string[] {
  return COLUMNS.map((column) => LABELS[column][language]);
}

async function* productRows(db: Reader, shop_id: number, language: Language): AsyncGenerator<Cell[][]> {
  const category = await categoryTexts(db, language);
  for (let last = 0; ; ) {
    const products = await db
      .selectFrom("products")
      .innerJoin("stock_levels", "stock_levels.product_id", "products.id")
      .leftJoin("barcodes", (join) =>
        join.onRef("barcodes.product_id", "=", "products.id").on("barcodes.position", "=", 0),
      )
      .selectAll("products")
      .select(["stock_levels.on_hand", "barcodes.code"])
      .where("products.shop_id", "=", shop_id)
      .where("products.is_archived", "=", 0)
      .where("products.id", ">", last)
      .orderBy("products.id")
      .limit(ROWS_A_STEP)
      .execute();
    if (products.length === 0) return;
    yield products.map((product) => {
      const cells: Record<Column, Cell> = {
        barcode: product.code,
        ...{ name_kk: product.name_kk, name_ru: product.name_ru, name_en: product.name_en },
        brand: product.brand,
        category: category(product.category_id),
        unit: UNITS[language][product.unit],
        price: tenge(product.price),
        compare_at_price: tenge(product.compare_at_price),
        cost_price: tenge(product.cost_price),
        stock_quantity: quantityNumber(fromThousandths(product.on_hand)),
        low_stock_threshold: quantityNumber(fromThousandths(product.low_stock_threshold)),
        is_published: FLAGS[language][product.is_published],
        is_age_restricted: FLAGS[language][product.is_age_restricted],
      };
      return COLUMNS.map((column) => cells[column]);
    });
    last = products.at(-1)?.id ?? last;
    await breathe();
  }
}

/** What an import will know each category by: its name in the reader's language, its slug where the name means another. */
async function categoryTexts(db: Reader, language: Language): Promise<(id: number) => string> {
  const find = await categoryFinder(db);
  const rows = await db.selectFrom("categories").selectAll().execute();
  const texts = new Map(
    rows.map((row) => {
      const name = nameIn(language, row);
      return [row.id, find(name).id === row.id ? name : row.slug] as const;
    }),
  );
  return (id) => texts.get(id) ?? "";
}

function tenge(tiyn: number | null): number | null {
  return tiyn === null ? null : Number(moneyText(fromTiyn(tiyn)));
}
