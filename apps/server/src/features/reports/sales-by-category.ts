import { extraRows, MOST_BARS, readGoods } from "./goods-sold.ts";
import { categoryPaths } from "./names.ts";
import { type Definition, fit } from "./report.ts";
import { moneyCells, revenueOf, shareCell, sumSales } from "./sales.ts";

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
    const { goods, extras, all, whole } = await readGoods(db, scope);
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
          .slice(0, MOST_BARS)
          .map((own) => ({ label: own.category.split(" › ").at(-1) ?? "", values: [revenueOf(own)] })),
      },
    };
  },
};
