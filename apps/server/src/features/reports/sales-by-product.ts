import { nameIn } from "#platform/i18n/words.ts";
import { extraRows, MOST_BARS, readGoods } from "./goods-sold.ts";
import { shopNames } from "./names.ts";
import { type Definition, fit } from "./report.ts";
import { moneyCells, revenueOf, shareCell } from "./sales.ts";

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
    const { goods, extras, all, whole } = await readGoods(db, scope);
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
        points: goods.slice(0, MOST_BARS).map((product) => ({
          label: nameIn(scope.language, product),
          values: [revenueOf(product)],
        })),
      },
    };
  },
};
