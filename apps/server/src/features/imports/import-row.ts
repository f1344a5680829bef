import {
  BRAND_LENGTH,
  CATEGORY_NAME_LENGTH,
  fitsUnit,
  type ImportField,
  MAX_PRICE,
  type Money,
  normaliseBarcode,
  PRODUCT_NAME_LENGTH,
  parseMoney,
  parseQuantity,
  type Quantity,
  type Unit,
} from "@saudaflow/contract";
import type { SheetRow } from "./sheet.ts";

/** What a row says of a product. What it doesn't say is null, never a guess. */
export interface ImportRow {
  readonly barcode: string | null;
  readonly name: string | null;
  readonly name_kk: string | null;
  readonly name_ru: string | null;
  readonly name_en: string | null;
  readonly brand: string | null;
  readonly category: string | null;
  readonly unit: Unit | null;
  readonly price: Money | null;
  readonly compare_at_price: Money | null;
  readonly cost_price: Money | null;
  /** null: the row has no figure, which is not the same as none left. */
  readonly stock_quantity: Quantity | null;
  readonly low_stock_threshold: Quantity | null;
  readonly is_published: boolean | null;
  readonly is_age_restricted: boolean;
}

/** Why a value can't be taken; the codes never change. */
export type ValueCode =
  | "row_malformed"
  | "barcode_invalid"
  | "name_too_long"
  | "brand_too_long"
  | "category_too_long"
  | "unit_unknown"
  | "price_invalid"
  | "quantity_invalid"
  | "quantity_not_whole"
  | "flag_unknown";

export interface Reason<C extends string = string> {
  readonly code: C;
  readonly field: ImportField | null;
}

const UNITS = new Map<string, Unit>([
  ...["piece", "pieces", "pcs", "pc", "шт", "штука", "штук", "дана"].map((word) => [word, "piece"] as const),
  ...["kg", "кг", "килограмм", "kilogram"].map((word) => [word, "kg"] as const),
  ...["l", "л", "литр", "liter", "litre"].map((word) => [word, "l"] as const),
]);
const NO = words("0|-|no|false|нет|жоқ");
const YES = words("1|+|yes|true|да|иә|ия");
const RESTRICTED = new Set([
  ...YES,
  ...words("18+|21+|18|21|alcohol|tobacco|energy_drink|алкоголь|табак|энергетик|темекі"),
]);

/** Reads one row of a sheet: what it says, and every value in it that can't be taken. */
export function parseImportRow(raw: Pick<SheetRow, "cells" | "malformed">): {
  readonly row: ImportRow;
  readonly reasons: readonly Reason<ValueCode>[];
} {
  const reasons: Reason<ValueCode>[] = [];
  const refuse = (code: ValueCode, field: ImportField | null) => void reasons.push({ code, field });
  const cell = (field: ImportField) => cleanText(raw.cells[field] ?? "");
  /** null for an empty cell; what is no value is refused and null too. */
  const read = <T>(field: ImportField, code: ValueCode, parse: (text: string) => T | undefined) => {
    const text = cell(field);
    const value = text === "" ? null : parse(text);
    if (value === undefined) refuse(code, field);
    return value ?? null;
  };
  const short = (field: ImportField, limit: number, code: ValueCode) =>
    read(field, code, (text) => (text.length > limit ? undefined : text));
  const name = (field: ImportField) => short(field, PRODUCT_NAME_LENGTH, "name_too_long");
  const money = (field: ImportField, least: number) =>
    read(field, "price_invalid", (text) => readMoney(text, least));
  const quantity = (field: ImportField) => read(field, "quantity_invalid", readQuantity);

  if (raw.malformed) refuse("row_malformed", null);
  const row = {
    barcode: read("barcode", "barcode_invalid", readBarcode),
    name: name("name"),
    name_kk: name("name_kk"),
    name_ru: name("name_ru"),
    name_en: name("name_en"),
    brand: short("brand", BRAND_LENGTH, "brand_too_long"),
    category: short("category", CATEGORY_NAME_LENGTH, "category_too_long"),
    unit: read("unit", "unit_unknown", (text) => UNITS.get(text.toLowerCase().replace(/\.$/, ""))),
    // A price of 0 is a slip that would give the goods away; programs write 0 where there was no other price.
    price: money("price", 1),
    compare_at_price: money("compare_at_price", 0) || null,
    cost_price: money("cost_price", 0),
    stock_quantity: quantity("stock_quantity"),
    low_stock_threshold: quantity("low_stock_threshold"),
    is_published: read("is_published", "flag_unknown", (text) => readFlag(text, YES)),
    is_age_restricted:
      read("is_age_restricted", "flag_unknown", (text) => readFlag(text, RESTRICTED)) ?? false,
  };
  const { unit, stock_quantity } = row;
  if (unit !== null && stock_quantity !== null && !fitsUnit(stock_quantity, unit))
    refuse("quantity_not_whole", "stock_quantity");
  return { row, reasons };
}

/** Text on one line; the apostrophe that an export puts before = + - @ (against formulas) is taken away again. */
export function cleanText(cell: string): string {
  return cell
    .toWellFormed()
    .normalize("NFC")
    .trim()
    .replace(/^'(?='*[=+\-@\t\r])/, "")
    .replace(/[\s\p{Cc}\ufeff]+/gu, " ")
    .trim();
}

/** Spreadsheets keep long numbers as text by an apostrophe, or as the formula ="…". */
function readBarcode(text: string): string | undefined {
  return normaliseBarcode(text.replace(/^=?"(.*)"$/, "$1").replace(/^'/, ""));
}

/** Tiyn read from the digits, from `least` to the most that the contract takes; more than two decimals are no price. */
function readMoney(text: string, least: number): Money | undefined {
  const decimal = readDecimal(text.replace(/ ?(?:₸|тг\.?|тенге|теңге|kzt)$/i, ""));
  const amount = decimal === undefined ? undefined : parseMoney(decimal);
  return amount !== undefined && amount >= least && amount <= MAX_PRICE ? amount : undefined;
}

/** Thousandths read from the digits. */
function readQuantity(text: string): Quantity | undefined {
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

function readFlag(text: string, yes: ReadonlySet<string>): boolean | undefined {
  const word = text.toLowerCase();
  return yes.has(word) ? true : NO.has(word) ? false : undefined;
}

function words(list: string): Set<string> {
  return new Set(list.split("|"));
}

/** What a row calls its product, whichever language that is in; goods without a barcode are known by it. */
export function nameOf({ name, name_kk, name_ru, name_en }: ImportRow): string | null {
  return name_ru ?? name ?? name_kk ?? name_en;
}
