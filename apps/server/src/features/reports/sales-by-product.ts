import { nameIn } from "#platform/i18n/words.ts";
import { extraRows, extrasSold, goodsSold } from "./goods-sold.ts";
import { shopNames } from "./names.ts";
import { type Definition, fit } from "./report.ts";
import { moneyCells, revenueOf, shareCell, sumSales } from "./sales.ts";

/** Bars that can be told apart. */
const TOP = 10;

/** Each product that was sold or given back, the best sold first; then what is not goods. */
export const salesByProduct: Definition = {
  columns: ({ shop_id }) => [
    { key: "product", kind: "text" },
    ...(shop_id === undefined ? [{ key: "shop", kind: "text" } as const] : []),
    { key: "unit", kind: "text" },
    { key: "sold", kind: "quantity" },
    { key: "returned", kind: "quantity" },
    { key: "paid", kind: "money" },
    { key: "given_back", kind: "money" },
    { key: "revenue", kind: "money" },
    { key: "share", kind: "percent" },
  ],
  read: async (db, scope, words) => {
    const goods = (await goodsSold(db, scope)).map((product) => ({ ...product, orders: 0 }));
    const extras = (await extrasSold(db, scope)).map((extra) => ({ ...extra, orders: 0 }));
    const all = sumSales([...goods, ...extras]);
    const whole = revenueOf(all);
    const shops = await shopNames(db, scope);
    const rows = goods.map((product) => ({
      product: nameIn(scope.language, product),
      ...(shops && { shop: shops.get(product.shop_id) ?? null }),
      unit: words.units[product.unit],
      sold: product.sold,
      returned: product.returned,
      ...moneyCells(product),
      ...shareCell(product, whole),
    }));
    return {
      ...fit(rows, scope.limit, extraRows(extras, "product", words, whole)),
      totals: { ...moneyCells(all), ...shareCell(all, whole) },
      chart: {
        kind: "bars",
        value_kind: "money",
        series: ["revenue"],
        points: goods.slice(0, TOP).map((product) => ({
          label: nameIn(scope.language, product),
          values: [revenueOf(product)],
        })),
      },
    };
  },
};
