import type { Money, Quantity, Unit } from "@saudaflow/contract";
import { flag } from "#platform/db/database.ts";
import { searchDocument, weaken } from "#platform/search-text.ts";
import { sortKey } from "./sort-key.ts";

/** What a seller says about a product, cleaned: texts trimmed, amounts exact. */
export interface ProductData {
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string | null;
  readonly description_kk: string | null;
  readonly description_ru: string | null;
  readonly description_en: string | null;
  readonly brand: string | null;
  readonly price: Money;
  readonly compare_at_price: Money | null;
  readonly cost_price: Money | null;
  readonly unit: Unit;
  readonly category_id: number;
  readonly is_published: boolean;
  readonly is_age_restricted: boolean;
  readonly low_stock_threshold: Quantity;
}

/** The columns of a product, with the keys that search and sorting need of its names. */
export function productColumns(data: ProductData) {
  const { is_published, is_age_restricted, ...columns } = data;
  return {
    ...columns,
    is_published: flag(is_published),
    is_age_restricted: flag(is_age_restricted),
    ...nameKeys(data),
  };
}

/** The stored keys of a product's words. English falls back to Russian, as it does on the screen. */
export function nameKeys(data: Pick<ProductData, "name_kk" | "name_ru" | "name_en" | "brand">) {
  const { name_kk, name_ru, name_en, brand } = data;
  const search_text = searchDocument([name_kk, name_ru, name_en ?? "", brand ?? ""]);
  const sort_ru = sortKey(name_ru);
  return {
    search_text,
    search_weak: weaken(search_text),
    sort_kk: name_kk === name_ru ? sort_ru : sortKey(name_kk),
    sort_ru,
    sort_en: name_en === null ? sort_ru : sortKey(name_en),
  };
}
