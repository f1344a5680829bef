import type { ChartProps } from "./chart.tsx";
import { colourOf } from "./colour-of.ts";

/** Which colour is what, over a drawing of several. */
export function Legend({ series }: Pick<ChartProps, "series">) {
  return (
    <ul aria-hidden className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {series.map(({ id, label }, index) => (
        <li key={id} className="flex items-center gap-2">
          <span className="size-2.5 rounded-full" style={{ background: colourOf(index) }} />
          {label}
        </li>
      ))}
    </ul>
  );
}
