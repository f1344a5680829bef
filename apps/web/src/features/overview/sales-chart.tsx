import type { DaySales } from "@saudaflow/contract";
import { useMemo } from "react";
import { Chart } from "#shared/chart/chart.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";

/** A week is read by its weekdays, a month by its dates. */
const WEEK = 7;

export function SalesChart({ days }: { readonly days: readonly DaySales[] }) {
  const t = usePanelT();
  const f = useFormat();
  const points = useMemo(
    () =>
      days.map(({ date, revenue, orders }) => {
        const noon = `${date}T12:00:00+05:00`;
        const isWeek = days.length <= WEEK;
        return {
          label: isWeek ? f.date(noon, "weekday") : String(Number(date.slice(8))),
          title: f.date(noon, "day"),
          values: { revenue: Number(revenue), orders },
        };
      }),
    [days, f],
  );
  const series = useMemo(
    () => [
      {
        id: "revenue",
        label: t.overview.revenue,
        kind: "bar" as const,
        say: (value: number) => f.money(value),
      },
      {
        id: "orders",
        label: t.overview.orders,
        kind: "line" as const,
        say: (value: number) => f.number(value),
      },
    ],
    [t, f],
  );
  return (
    <Chart label={t.overview.sales} pointLabel={t.panel.date} points={points} series={series} height={300} />
  );
}
