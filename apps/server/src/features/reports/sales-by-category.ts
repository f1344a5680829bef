import { extraRows, extrasSold, goodsSold } from "./goods-sold.ts";
import { categoryPaths } from "./names.ts";
import { type Definition, fit } from "./report.ts";
import { moneyCells, revenueOf, shareCell, sumSales } from "./sales.ts";

/** Bars that can be told apart. */
const TOP = 12;

/** Each category by the goods that lie in it today, the best sold first; then what is not goods. */
export const salesByCategory: Definition = {
  columns: () => [
    { key: "category", kind: "text" },
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
    const paths = await categoryPaths(db, scope.language);
    const sales = [...Map.groupBy(goods, ({ category_id }) => category_id)]
      .map(([id, own]) => ({ id, category: paths.get(id) ?? "", ...sumSales(own) }))
      .sort((a, b) => revenueOf(b) - revenueOf(a) || a.id - b.id);
    const rows = sales.map((own) => ({
      category: own.category,
      ...moneyCells(own),
      ...shareCell(own, whole),
    }));
    return {
      ...fit(rows, scope.limit, extraRows(extras, "category", words, whole)),
      totals: { ...moneyCells(all), ...shareCell(all, whole) },
      chart: {
        kind: "bars",
        value_kind: "money",
        series: ["revenue"],
        points: sales
          .slice(0, TOP)
          .map((own) => ({ label: own.category.split(" › ").at(-1) ?? "", values: [revenueOf(own)] })),
      },
    };
  },
};
