import { almatyClock } from "@saudaflow/contract";
import { moneyByHour } from "./money-moves.ts";
import type { Definition } from "./report.ts";
import { moneyCells, revenueOf, shareCell, sumSales } from "./sales.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const clock = (hour: number) => `${String(hour % 24).padStart(2, "0")}:00`;

/** The hours of the day in Almaty, all days of the period together. */
export const salesByHour: Definition = {
  columns: () => [
    { key: "hour", kind: "text" },
    { key: "orders", kind: "count" },
    { key: "paid", kind: "money" },
    { key: "given_back", kind: "money" },
    { key: "revenue", kind: "money" },
    { key: "share", kind: "percent" },
  ],
  read: async (db, scope) => {
    const byHour = Map.groupBy(await moneyByHour(db, scope), ({ at }) => almatyClock(at).getUTCHours());
    const sales = HOURS.map((hour) => sumSales(byHour.get(hour) ?? []));
    const all = sumSales(sales);
    const cells = (own: typeof all) => ({
      orders: own.orders,
      ...moneyCells(own),
      ...shareCell(own, revenueOf(all)),
    });
    return {
      rows: sales.map((own, hour) => ({ hour: `${clock(hour)}–${clock(hour + 1)}`, ...cells(own) })),
      row_count: HOURS.length,
      totals: cells(all),
      chart: {
        kind: "columns",
        value_kind: "money",
        series: ["revenue"],
        points: sales.map((own, hour) => ({ label: String(hour), values: [revenueOf(own)] })),
      },
    };
  },
};
