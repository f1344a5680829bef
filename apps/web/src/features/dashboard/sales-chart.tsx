import { type DaySales, startOfBusinessDate } from "@saudaflow/contract";
import type { ReactNode } from "react";
import { Chart } from "#shared/chart/chart.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { useFormat } from "#shared/use-format.ts";

interface Props {
  readonly days: readonly DaySales[];
  /** At the head's end: the choice of the period. */
  readonly action?: ReactNode;
}
/** More days than these have no room for their weekdays. */
const WEEK = 7;

/** Revenue and orders day by day, today last. */
export function SalesChart({ days, action }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const points = days.map(({ date, revenue, orders }) => {
    const at = startOfBusinessDate(date);
    const weekday = f.date(at, "weekday");
    const day = f.date(at, "day");
    return {
      label: days.length > WEEK ? day : weekday,
      title: `${day}, ${weekday}`,
      values: { revenue: Number(revenue), orders },
    };
  });
  return (
    <PanelCard title={t.dashboard.sales} action={action}>
      <Chart
        label={t.dashboard.sales}
        pointLabel={t.panel.date}
        points={points}
        series={[
          { id: "revenue", label: t.dashboard.revenue, kind: "bar", say: (value) => f.money(value) },
          { id: "orders", label: t.dashboard.orders, kind: "line", say: (value) => f.number(value) },
        ]}
      />
    </PanelCard>
  );
}
