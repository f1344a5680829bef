import { fitsUnit, type ImportField, type Money, type ROW_ACTIONS, type Unit } from "@saudaflow/contract";
import type { MeantCategory } from "#features/catalog/index.ts";
import { cleanText, type ImportRow, nameOf, type Reason, type ValueCode } from "./import-row.ts";
import type { KnownProduct } from "./match-products.ts";

/** What a row changes: from what the product has to what it gets, as the columns keep it; the category by its slug. */
export type Changes = { readonly [F in ImportField]?: readonly [from: Value, to: Value] };
type Value = string | number | null;

/** Why a row can't be taken. */
export type RowCode =
  | ValueCode
  | "barcode_repeated"
  | "name_repeated"
  | "product_repeated"
  | "unit_fixed"
  | "name_missing"
  | "category_missing"
  | "category_unknown"
  | "price_missing";

export interface Plan {
  readonly action: (typeof ROW_ACTIONS)[number];
  readonly product_id: number | null;
  readonly changes: Changes | null;
  readonly reasons: readonly Reason<RowCode>[];
}

interface Ground {
  readonly row: ImportRow;
  readonly reasons: readonly Reason<RowCode>[];
  /** The product that the row means. */
  readonly product: KnownProduct | undefined;
  /** Whether an earlier row meant it already. */
  readonly is_met: boolean;
  /** Undefined: the row names none. */
  readonly category: MeantCategory | undefined;
  readonly makes_categories: boolean;
}

/** What a row will do, or every reason why it can't. */
export function planRow(ground: Ground): Plan {
  const { row, product, category } = ground;
  const reasons = [...ground.reasons, ...newReasons(ground)];
  if (reasons.length > 0) return { action: "error", product_id: null, changes: null, reasons };
  if (product === undefined) return { action: "create", product_id: null, changes: null, reasons };
  const changes = changesOf(row, product, category);
  const action = Object.keys(changes).length > 0 ? "update" : "unchanged";
  return { action, product_id: product.id, changes, reasons };
}

function* newReasons(ground: Ground): Generator<Reason<RowCode>> {
  const { row, product, category, makes_categories } = ground;
  const isRefused = (...fields: ImportField[]) =>
    ground.reasons.some(({ field }) => field !== null && fields.includes(field));
  if (product === undefined) {
    if (nameOf(row) === null && !isRefused("name", "name_kk", "name_ru", "name_en"))
      yield { code: "name_missing", field: "name" };
    if (category === undefined && !isRefused("category"))
      yield { code: "category_missing", field: "category" };
    if (row.price === null && !isRefused("price")) yield { code: "price_missing", field: "price" };
  } else {
    if (ground.is_met) yield { code: "product_repeated", field: "barcode" };
    if (row.unit !== null && row.unit !== product.unit && product.has_moved)
      yield { code: "unit_fixed", field: "unit" };
  }
  if (category?.id === null && !category.is_known && !makes_categories)
    yield { code: "category_unknown", field: "category" };
  // With a unit of its own the row was checked as it was read.
  if (row.unit === null && !isRefused("unit") && isTorn(row, product?.unit ?? "piece"))
    yield { code: "quantity_not_whole", field: "stock_quantity" };
}

function isTorn({ stock_quantity }: ImportRow, unit: Unit): boolean {
  return stock_quantity !== null && !fitsUnit(stock_quantity, unit);
}

function changesOf(row: ImportRow, product: KnownProduct, category: MeantCategory | undefined): Changes {
  const flag = (said: boolean | null, now: number) => (said === null ? now : Number(said));
  const said: Partial<Record<ImportField, Value>> = {
    ...namesOf(row, product),
    brand: sameWords(row.brand, product.brand),
    category: category?.slug ?? product.category,
    unit: row.unit ?? product.unit,
    price: row.price ?? product.price,
    compare_at_price: row.compare_at_price ?? product.compare_at_price,
    cost_price: row.cost_price ?? product.cost_price,
    stock_quantity: row.stock_quantity ?? product.on_hand,
    low_stock_threshold: row.low_stock_threshold ?? product.low_stock_threshold,
    is_published: flag(row.is_published, product.is_published),
    // A list that doesn't mark what is for adults does not free it.
    is_age_restricted: row.is_age_restricted ? 1 : product.is_age_restricted,
  };
  const now = { ...product, stock_quantity: product.on_hand } as Readonly<Record<string, Value>>;
  const changed = Object.entries(said).filter(([field, value]) => now[field] !== value);
  return Object.fromEntries(changed.map(([field, value]) => [field, [now[field] ?? null, value]]));
}

/** A list in one language renames a product that has one name for both; one of two names is a translation and stays. */
function namesOf(row: ImportRow, product: KnownProduct) {
  const isTranslated = product.name_kk !== product.name_ru;
  const named = isTranslated && row.name === row.name_kk ? null : row.name;
  const name_ru =
    sameWords(row.name_ru ?? named ?? (isTranslated ? null : row.name_kk), product.name_ru) ??
    product.name_ru;
  return {
    name_kk: sameWords(row.name_kk, product.name_kk) ?? (isTranslated ? product.name_kk : name_ru),
    name_ru,
    name_en: sameWords(row.name_en, product.name_en),
  };
}

/** What is said, unless it is only another spacing of what there is, or nothing: then that stays. */
function sameWords(said: string | null, now: string | null): string | null {
  return said === null || (now !== null && cleanText(now) === said) ? now : said;
}

/** The columns of a product after its changes; what a list doesn't keep as columns is left out. */
export function changedColumns({ category: _c, stock_quantity: _s, ...changes }: Changes) {
  return Object.fromEntries(Object.entries(changes).map(([field, [, to]]) => [field, to])) as {
    readonly price?: Money;
  };
}
