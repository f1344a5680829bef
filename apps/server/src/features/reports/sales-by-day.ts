import { add, businessDate, meanOf } from "@saudaflow/contract";
import { type HourOfMoney, moneyByHour } from "./money-moves.ts";
import type { Definition, Row } from "./report.ts";
import { moneyCells, NO_SALES, revenueOf, type Sales, sumSales } from "./sales.ts";
import { daysOf, spansOf } from "./spans.ts";

/** Every day of the period, also those on which nothing was sold. */
export const salesByDay: Definition = {
  columns: () => [
    { key: "date", kind: "date" },
    { key: "orders", kind: "count" },
    { key: "paid", kind: "money" },
    { key: "given_back", kind: "money" },
    { key: "revenue", kind: "money" },
    { key: "average", kind: "money" },
  ],
  read: async (db, scope, words) => {
    const hours = await moneyByHour(db, scope);
    const byDay = Map.groupBy<string, HourOfMoney>(hours, ({ at }) => businessDate(at));
    const sales = new Map([...byDay].map(([day, own]) => [day, sumSales(own)]));
    const of = (day: string) => sales.get(day) ?? NO_SALES;
    const days = daysOf(scope);
    return {
      rows: days.map((date) => ({ date, ...cells(of(date)) })),
      row_count: days.length,
      totals: cells(sumSales(sales.values())),
      chart: {
        kind: "columns",
        value_kind: "money",
        series: ["revenue"],
        points: spansOf(scope, words).map(({ label, days: own }) => ({
          label,
          values: [add(...own.map((day) => revenueOf(of(day))))],
        })),
      },
    };
  },
};

function cells(sales: Sales): Row {
  const { orders, paid } = sales;
  return { orders, ...moneyCells(sales), average: orders > 0 ? meanOf(paid, orders) : null };
}
