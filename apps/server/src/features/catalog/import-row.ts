import {
  BRAND_LENGTH,
  CATEGORY_NAME_LENGTH,
  fitsUnit,
  MAX_PRICE,
  type Money,
  normaliseBarcode,
  PRODUCT_NAME_LENGTH,
  parseMoney,
  parseQuantity,
  type Quantity,
  type Unit,
} from "@saudaflow/contract";
import type { SheetColumn, SheetRow } from "./read-sheet.ts";

/** A row that can become a product. What the sheet doesn't say is null, never a guess. */
export interface ImportRow {
  barcode: string | null;
  name: string;
  name_kk: string | null;
  name_ru: string | null;
  name_en: string | null;
  brand: string | null;
  category: string;
  /** null: the sheet doesn't say, which means pieces for a new product and no change for a known one. */
  unit: Unit | null;
  price: Money;
  compare_at_price: Money | null;
  cost_price: Money | null;
  /** null: the sheet has no figure, which is not the same as none left. */
  quantity: Quantity | null;
  is_age_restricted: boolean;
}

/** Why a row is refused; the codes never change, the interface words them. */
export interface ImportReason {
  readonly code:
    | "row_malformed"
    | "barcode_invalid"
    | "name_missing"
    | "name_too_long"
    | "brand_too_long"
    | "category_missing"
    | "category_too_long"
    | "unit_unknown"
    | "price_missing"
    | "price_invalid"
    | "quantity_invalid"
    | "quantity_not_whole"
    | "age_restricted_unknown";
  readonly column: SheetColumn | null;
}

export type ParsedImportRow =
  | { readonly ok: true; readonly row: ImportRow }
  | { readonly ok: false; readonly reasons: readonly ImportReason[] };

const UNITS = new Map<string, Unit>([
  ...["piece", "pieces", "pcs", "pc", "шт", "штука", "штук", "дана"].map((word) => [word, "piece"] as const),
  ...["kg", "кг", "килограмм", "kilogram"].map((word) => [word, "kg"] as const),
  ...["l", "л", "литр", "liter", "litre"].map((word) => [word, "l"] as const),
]);
const AGE_FREE = new Set(["", "0", "-", "no", "false", "нет", "жоқ"]);
const AGE_RESTRICTED = new Set(
  "1|+|yes|true|да|иә|ия|18+|21+|18|21|alcohol|tobacco|energy_drink|алкоголь|табак|энергетик|темекі".split(
    "|",
  ),
);

/** Reads one row of a sheet: the product it describes, or every reason why it can't be one. */
export function parseImportRow(raw: Pick<SheetRow, "cells" | "malformed">): ParsedImportRow {
  const reasons: ImportReason[] = [];
  const refuse = (code: ImportReason["code"], column: SheetColumn | null) =>
    void reasons.push({ code, column });
  const cell = (column: SheetColumn) => clean(raw.cells[column] ?? "");
  const short = (column: SheetColumn, limit: number, code: ImportReason["code"]) => {
    const text = cell(column);
    if (text.length > limit) refuse(code, column);
    return text === "" ? null : text;
  };
  const money = (column: SheetColumn, least: number) => {
    const text = cell(column);
    const amount = readMoney(text, least);
    if (text !== "" && amount === undefined) refuse("price_invalid", column);
    return amount ?? null;
  };

  if (raw.malformed) refuse("row_malformed", null);
  const code = cell("barcode")
    .replace(/^=?"(.*)"$/, "$1")
    .replace(/^'/, "");
  const barcode = normaliseBarcode(code);
  if (code !== "" && barcode === undefined) refuse("barcode_invalid", "barcode");
  const name_kk = short("name_kk", PRODUCT_NAME_LENGTH, "name_too_long");
  const name_ru = short("name_ru", PRODUCT_NAME_LENGTH, "name_too_long");
  const name_en = short("name_en", PRODUCT_NAME_LENGTH, "name_too_long");
  const name = short("name", PRODUCT_NAME_LENGTH, "name_too_long") ?? name_ru ?? name_kk ?? name_en ?? "";
  if (name === "") refuse("name_missing", "name");
  const brand = short("brand", BRAND_LENGTH, "brand_too_long");
  const category = short("category", CATEGORY_NAME_LENGTH, "category_too_long") ?? "";
  if (category === "") refuse("category_missing", "category");
  const unit = readUnit(cell("unit"));
  if (unit === undefined) refuse("unit_unknown", "unit");
  // A price of 0 is a slip that would give the goods away.
  const price = money("price", 1);
  if (cell("price") === "") refuse("price_missing", "price");
  const quantity = readQuantity(cell("stock_quantity"));
  if (quantity === undefined) refuse("quantity_invalid", "stock_quantity");
  else if (quantity !== null && unit !== undefined && !fitsUnit(quantity, unit ?? "piece"))
    refuse("quantity_not_whole", "stock_quantity");
  const age = cell("age_restricted").toLowerCase();
  if (!AGE_FREE.has(age) && !AGE_RESTRICTED.has(age)) refuse("age_restricted_unknown", "age_restricted");
  // Programs write 0 where there was no other price.
  const compare_at_price = money("compare_at_price", 0) || null;
  const cost_price = money("cost_price", 0);

  if (reasons.length > 0 || unit === undefined || price === null || quantity === undefined)
    return { ok: false, reasons };
  return {
    ok: true,
    row: {
      barcode: barcode ?? null,
      name,
      name_kk,
      name_ru,
      name_en,
      brand,
      category,
      unit,
      price,
      compare_at_price,
      cost_price,
      quantity,
      is_age_restricted: AGE_RESTRICTED.has(age),
    },
  };
}

/** Text on one line; the apostrophe our export puts before = + - @ (against formulas) is taken away again. */
function clean(cell: string): string {
  return cell
    .normalize("NFC")
    .replace(/[\s\p{Cc}\ufeff]+/gu, " ")
    .trim()
    .replace(/^'(?=[=+\-@])/, "");
}

/** null for an empty cell, undefined for what is no unit. */
function readUnit(text: string): Unit | null | undefined {
  return text === "" ? null : UNITS.get(text.toLowerCase().replace(/\.$/, ""));
}

/** Tiyn read from the digits, from `least` to the most that the contract takes; more than two decimals are no price. */
function readMoney(text: string, least: number): Money | undefined {
  const decimal = readDecimal(text.replace(/ ?(?:₸|тг\.?|тенге|теңге|kzt)$/i, ""));
  const amount = decimal === undefined ? undefined : parseMoney(decimal);
  return amount !== undefined && amount >= least && amount <= MAX_PRICE ? amount : undefined;
}

/** Thousandths read from the digits; null for an empty cell, undefined for what is no quantity. */
function readQuantity(text: string): Quantity | null | undefined {
  if (text === "") return null;
  const decimal = readDecimal(text);
  return decimal === undefined ? undefined : parseQuantity(decimal);
}

/**
 * "1 234,50" or "1234,5" as a plain decimal: "1234.50", "1234.5". Only spaces part thousands, in groups of three: "1,234" is 1.234, and
 * "1,234.50" is nothing rather than a guess.
 */
function readDecimal(text: string): string | undefined {
  return /^(\d{1,3}(?: \d{3})+|\d+)([.,]\d+)?$/.test(text)
    ? text.replaceAll(" ", "").replace(",", ".")
    : undefined;
}
