import { lazy, Suspense } from "react";
import { Skeleton } from "../ui/skeleton.tsx";
import { ChartTable } from "./chart-table.tsx";
import { Legend } from "./legend.tsx";

const ChartView = lazy(() => import("./chart-view.tsx"));

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly kind: "bar" | "line";
  /** The exact figure, in the reader's language. */
  readonly say: (value: number) => string;
}
export interface ChartPoint {
  /** Below the axis. */
  readonly label: string;
  /** In the tooltip and the table, where there is room. */
  readonly title: string;
  readonly values: Readonly<Record<string, number>>;
}
export interface ChartProps {
  /** What is drawn, for those who do not see it. */
  readonly label: string;
  /** What a point is: "Күні". */
  readonly pointLabel: string;
  readonly points: readonly ChartPoint[];
  /** Each has a scale of its own; the first one's is written at the axis. */
  readonly series: readonly ChartSeries[];
  /** All series are of one kind and are measured by one scale. */
  readonly oneScale?: boolean;
  readonly height?: number;
}

/** A chart in the colours of the theme, exact where it is pointed at; a table for those who do not see it. */
export function Chart(props: ChartProps) {
  const { label, height = 260 } = props;
  return (
    <figure aria-label={label} className="min-w-0">
      {props.series.length > 1 && <Legend series={props.series} />}
      <div aria-hidden style={{ height }}>
        <Suspense fallback={<Skeleton className="size-full bg-sunken" />}>
          <ChartView {...props} />
        </Suspense>
      </div>
      <ChartTable {...props} />
    </figure>
  );
}
