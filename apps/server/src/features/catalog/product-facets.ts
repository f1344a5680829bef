import { fromTiyn, moneyText, type ProductFacets, type ProductFilter } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { ancestors } from "./categories.ts";
import { type Condition, choicesOf, IS_ON_SALE, inJoinedStock } from "./product-choices.ts";

/**
 * What could be chosen next among these goods. Each figure leaves its own choice aside: whoever looks at milk also sees
 * how much bread there is, and whoever set a price how far prices go. One reading of the goods, category by category,
 * answers all of it.
 */
export async function countFacets(
  db: Reader,
  goods: readonly Condition[],
  filter: ProductFilter,
): Promise<ProductFacets> {
  const { price, in_stock, on_sale } = choicesOf(filter, inJoinedStock);
  const priced = allOf([...in_stock, ...on_sale]);
  let found = db
    .selectFrom("products")
    .innerJoin("stock_levels", "stock_levels.product_id", "products.id")
    .select("category_id")
    .select(countOf(allOf([...price, ...in_stock, ...on_sale])).as("product_count"))
    .select(sql<number | null>`min(products.price) filter (where ${priced})`.as("min_price"))
    .select(sql<number | null>`max(products.price) filter (where ${priced})`.as("max_price"))
    .select(countOf(allOf([...price, ...on_sale, inJoinedStock(true)])).as("in_stock"))
    .select(countOf(allOf([...price, ...in_stock, IS_ON_SALE])).as("on_sale"))
    .groupBy("category_id");
  for (const condition of goods) found = found.where(condition);
  const rows = await found.execute();
  const above = await categoriesAbove(db);
  const { category_id } = filter;
  const chosen =
    category_id === undefined ? rows : rows.filter((row) => above(row.category_id).includes(category_id));
  const prices = chosen
    .flatMap(({ min_price, max_price }) => [min_price, max_price])
    .filter((p) => p !== null);
  const text = (tiyn: number) => (prices.length === 0 ? null : moneyText(fromTiyn(tiyn)));
  return {
    categories: countBelow(rows, above),
    min_price: text(Math.min(...prices)),
    max_price: text(Math.max(...prices)),
    in_stock: chosen.reduce((sum, row) => sum + row.in_stock, 0),
    on_sale: chosen.reduce((sum, row) => sum + row.on_sale, 0),
  };
}

type CategoriesAbove = (category_id: number) => readonly number[];

/** Answers a category and those it is in. */
async function categoriesAbove(db: Reader): Promise<CategoriesAbove> {
  const rows = await db.selectFrom("categories").selectAll().execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id) => ancestors(byId, id).map((row) => row.id);
}

function countBelow(
  rows: readonly { readonly category_id: number; readonly product_count: number }[],
  above: CategoriesAbove,
): ProductFacets["categories"] {
  const counts = new Map<number, number>();
  for (const { category_id, product_count } of rows) {
    if (product_count === 0) continue;
    for (const id of above(category_id)) counts.set(id, (counts.get(id) ?? 0) + product_count);
  }
  return [...counts]
    .map(([category_id, product_count]) => ({ category_id, product_count }))
    .sort((a, b) => a.category_id - b.category_id);
}

function countOf(condition: Condition) {
  return sql<number>`count(*) filter (where ${condition})`;
}

function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql`1 = 1` : sql`(${sql.join(conditions, sql` and `)})`;
}
