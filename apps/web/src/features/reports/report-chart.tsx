import type { Report } from "@saudaflow/contract";
import { Chart } from "#shared/chart/chart.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { RankBars } from "./rank-bars.tsx";
import { useSayValue } from "./use-say-value.ts";

/** The report as a picture: columns along time, or bars by rank. */
export function ReportChart({ report: { chart, columns, rows } }: { readonly report: Report }) {
  const say = useSayValue();
  const [first] = columns;
  // Where each row is a point of its own, its name has more room than the axis.
  const titleOf = (label: string, place: number) =>
    first && rows.length === chart.points.length ? say(first.kind, rows[place]?.[first.key]) : label;
  if (chart.points.length === 0) return null;
  return (
    <PanelCard title={chart.title}>
      {chart.kind === "bars" ? (
        <RankBars chart={chart} />
      ) : (
        <Chart
          label={chart.title}
          pointLabel={first?.name ?? ""}
          oneScale
          points={chart.points.map(({ label, values }, place) => ({
            label,
            title: titleOf(label, place),
            values: Object.fromEntries(values.map((value, i) => [String(i), Number(value)])),
          }))}
          series={chart.series.map((label, i) => ({
            id: String(i),
            label,
            kind: "bar",
            say: (value) => say(chart.value_kind, value),
          }))}
        />
      )}
    </PanelCard>
  );
}
