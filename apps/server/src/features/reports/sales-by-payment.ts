import { PAYMENT_METHODS } from "@saudaflow/contract";
import { moneyByHour } from "./money-moves.ts";
import type { Definition } from "./report.ts";
import { moneyCells, revenueOf, shareCell, sumSales } from "./sales.ts";

/** Each method of payment, whether it was used or not. */
export const salesByPayment: Definition = {
  columns: () => [
    { key: "payment", kind: "text" },
    { key: "orders", kind: "count" },
    { key: "paid", kind: "money" },
    { key: "given_back", kind: "money" },
    { key: "revenue", kind: "money" },
    { key: "share", kind: "percent" },
  ],
  read: async (db, scope, words) => {
    const byMethod = Map.groupBy(await moneyByHour(db, scope), ({ method }) => method);
    const sales = PAYMENT_METHODS.map((method) => ({ method, ...sumSales(byMethod.get(method) ?? []) }));
    const all = sumSales(sales);
    const cells = (own: typeof all) => ({
      orders: own.orders,
      ...moneyCells(own),
      ...shareCell(own, revenueOf(all)),
    });
    return {
      rows: sales.map((own) => ({ payment: words.payments[own.method], ...cells(own) })),
      row_count: sales.length,
      totals: cells(all),
      chart: {
        kind: "bars",
        value_kind: "money",
        series: ["revenue"],
        points: sales.map((own) => ({ label: words.payments[own.method], values: [revenueOf(own)] })),
      },
    };
  },
};
