import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatShort } from "../format-short.ts";
import { useLanguage } from "../i18n/context.ts";
import type { ChartPoint, ChartProps, ChartSeries } from "./chart.tsx";
import { colourOf } from "./colour-of.ts";

const AXIS = { tickLine: false, axisLine: false, tick: { fill: "var(--ink-soft)", fontSize: 12 } };

export default function ChartView({ points, series, oneScale = false }: ChartProps) {
  const { language } = useLanguage();
  const scaleOf = (id: string) => (oneScale ? "one" : id);
  const scales = oneScale ? ["one"] : series.map(({ id }) => id);
  const rows = points.map((point) => ({ ...point.values, label: point.label, point }));
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 240 }}>
      <ComposedChart data={rows} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid yAxisId={scales[0]} vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" {...AXIS} minTickGap={16} />
        {scales.map((id, index) => (
          <YAxis
            key={id}
            yAxisId={id}
            width={64}
            {...AXIS}
            {...(index > 0 && { width: 0, tick: false })}
            tickFormatter={(value: number) => formatShort(value, language)}
          />
        ))}
        <Tooltip
          cursor={{ fill: "var(--sunken)" }}
          isAnimationActive={false}
          content={({ active, payload }) =>
            active ? (
              <Card point={(payload[0]?.payload as { point?: ChartPoint })?.point} series={series} />
            ) : null
          }
        />
        {series.map(({ id, kind }, index) => {
          const colour = colourOf(index);
          return kind === "bar" ? (
            <Bar
              key={id}
              yAxisId={scaleOf(id)}
              dataKey={id}
              fill={colour}
              radius={[6, 6, 0, 0]}
              maxBarSize={36}
              isAnimationActive={false}
            />
          ) : (
            <Line
              key={id}
              yAxisId={scaleOf(id)}
              dataKey={id}
              stroke={colour}
              strokeWidth={2.5}
              dot={false}
              type="monotone"
              isAnimationActive={false}
            />
          );
        })}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

interface CardProps {
  readonly point: ChartPoint | undefined;
  readonly series: readonly ChartSeries[];
}

function Card({ point, series }: CardProps) {
  if (!point) return null;
  return (
    <div className="rounded-control bg-raised px-3 py-2 text-sm text-ink shadow-float">
      <p className="mb-1 font-semibold">{point.title}</p>
      {series.map(({ id, label, say }, index) => (
        <p key={id} className="flex items-center gap-2">
          <span className="size-2.5 rounded-full" style={{ background: colourOf(index) }} />
          <span className="text-ink-soft">{label}</span>
          <span className="figures ms-auto ps-3 font-semibold">{say(point.values[id] ?? 0)}</span>
        </p>
      ))}
    </div>
  );
}
