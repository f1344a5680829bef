import { add, fromThousandths, fromTiyn, lineTotal, type Money, type Unit } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { MOST_BARS } from "./goods-sold.ts";
import { ofShop } from "./money-moves.ts";
import { categoryPaths, shopNames } from "./names.ts";
import { type Definition, fit, type Scope } from "./report.ts";

interface Level {
  readonly shop_id: number;
  readonly category_id: number;
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string | null;
  readonly unit: Unit;
  readonly price: number;
  readonly cost_price: number | null;
  readonly opening: number;
  readonly came: number;
  readonly went: number;
  readonly closing: number;
}

/** What there was before and after the period and what came and went in it, valued at today's prices. */
export const stockValue: Definition = {
  columns: ({ shop_id }) => [
    { key: "product", kind: "text" },
    ...(shop_id === undefined ? [{ key: "shop", kind: "text" } as const] : []),
    { key: "unit", kind: "text" },
    { key: "opening", kind: "quantity" },
    { key: "came", kind: "quantity" },
    { key: "went", kind: "quantity" },
    { key: "closing", kind: "quantity" },
    { key: "cost_value", kind: "money" },
    { key: "sale_value", kind: "money" },
  ],
  read: async (db, scope, words) => {
    const shops = await shopNames(db, scope);
    const levels = (await levelsOf(db, scope)).map((level) => ({ ...level, ...worthOf(level) }));
    const paths = await categoryPaths(db, scope.language);
    const rows = levels.map((level) => ({
      product: nameIn(scope.language, level),
      ...(shops && { shop: shops.get(level.shop_id) ?? null }),
      unit: words.units[level.unit],
      opening: fromThousandths(level.opening),
      came: fromThousandths(level.came),
      went: fromThousandths(level.went),
      closing: fromThousandths(level.closing),
      cost_value: level.cost_value,
      sale_value: level.sale_value,
    }));
    const byCategory = Map.groupBy(levels, ({ category_id }) => category_id);
    return {
      ...fit(rows, scope.limit),
      totals: {
        cost_value: add(...levels.flatMap(({ cost_value }) => cost_value ?? [])),
        sale_value: add(...levels.map(({ sale_value }) => sale_value)),
      },
      chart: {
        kind: "bars",
        value_kind: "money",
        series: ["sale_value"],
        points: [...byCategory]
          .map(([id, own]) => ({
            label: paths.get(id)?.split(" › ").at(-1) ?? "",
            values: [add(...own.map(({ sale_value }) => sale_value))],
          }))
          .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
          .slice(0, MOST_BARS),
      },
    };
  },
};

/** At what it cost, where the shop says so, and at what it is sold for. */
function worthOf({ closing, price, cost_price }: Level): { cost_value: Money | null; sale_value: Money } {
  const quantity = fromThousandths(closing);
  return {
    cost_value: cost_price === null ? null : lineTotal(quantity, fromTiyn(cost_price)),
    sale_value: lineTotal(quantity, fromTiyn(price)),
  };
}

/** Counted back from today's figures, so that only the movements since the period began are read. */
async function levelsOf(db: Reader, scope: Scope): Promise<Level[]> {
  const { since, until } = scope;
  const { rows } = await sql<Level>`
    with moves as (
      select product_id,
        cast(sum(case when created_at < ${until} and quantity > 0 then quantity else 0 end) as bigint) as came,
        cast(sum(case when created_at < ${until} and quantity < 0 then -quantity else 0 end) as bigint) as went,
        cast(sum(case when created_at < ${until} then 0 else quantity end) as bigint) as later
      from stock_movements where created_at >= ${since} and ${ofShop(scope, "shop_id")} group by product_id
    ), levels as (
      select products.*, coalesce(came, 0) as came, coalesce(went, 0) as went,
        on_hand - coalesce(later, 0) as closing
      from products
      join stock_levels on stock_levels.product_id = products.id
      left join moves on moves.product_id = products.id
      where ${ofShop(scope, "products.shop_id")} and products.created_at < ${until}
    )
    select shop_id, category_id, name_kk, name_ru, name_en, unit, price, cost_price,
      came, went, closing, closing - came + went as opening
    from levels where is_archived = 0 or came <> 0 or went <> 0 or closing <> 0
    order by ${sql.ref(`sort_${scope.language}`)}, id`.execute(db);
  return rows;
}
