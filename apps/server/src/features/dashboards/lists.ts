import {
  type DaySales,
  type Language,
  moneyText,
  quantityNumber,
  type TopProduct,
} from "@saudaflow/contract";
import { productCards } from "#features/catalog/index.ts";
import { type DayFigures, topProducts } from "#features/figures/index.ts";
import { countShort, listShort } from "#features/stock/index.ts";
import type { Reader } from "#platform/db/database.ts";

/** Rows of each list: what fits beside the figures; the whole lists have pages of their own. */
export const ROWS = 10;

/** The sales of these days, as the chart draws them. */
export function salesByDay(days: ReadonlyMap<string, DayFigures>, dates: readonly string[]): DaySales[] {
  return dates.map((date) => {
    const day = figuresOf(days, date);
    return { date, revenue: moneyText(day.revenue), orders: day.orders };
  });
}

export function figuresOf(days: ReadonlyMap<string, DayFigures>, date: string): DayFigures {
  const day = days.get(date);
  if (day === undefined) throw new Error(`the figures of ${date} were not asked for`);
  return day;
}

/** What is short in these shops, for both dashboards. */
export async function shortStock(db: Reader, shops: readonly number[] | undefined, language: Language) {
  const { low, out } = await countShort(db, shops);
  const low_stock = await listShort(db, shops, language, ROWS);
  return { low_stock, low_stock_count: low, out_of_stock_count: out };
}

/** What brought most in these days, with what a row of it shows. */
export async function presentTop(
  db: Reader,
  shops: readonly number[] | undefined,
  dates: readonly string[],
  language: Language,
): Promise<TopProduct[]> {
  const top = await topProducts(db, shops, dates, ROWS);
  const ids = top.map(({ product_id }) => product_id);
  const cards = await productCards(db, ids, language);
  return top.flatMap(({ product_id, quantity, amount }) => {
    const card = cards.get(product_id);
    if (card === undefined) return [];
    const { shop_id, name, unit, images } = card;
    const thumb_url = images[0]?.thumb_url ?? null;
    const sold = { quantity: quantityNumber(quantity), amount: moneyText(amount) };
    return [{ product_id, shop_id, name, unit, thumb_url, ...sold }];
  });
}
