import type { Report } from "@saudaflow/contract";
import { useSayValue } from "./use-say-value.ts";

/** Things compared with each other, the largest first: names of any length have room. */
export function RankBars({ chart: { points, value_kind } }: { readonly chart: Report["chart"] }) {
  const say = useSayValue();
  const most = Math.max(0, ...points.map(({ values }) => Number(values[0])));
  return (
    <ol className="flex flex-col gap-3">
      {points.map(({ label, values: [value = 0] }) => (
        <li key={label}>
          <p className="mb-1 flex justify-between gap-4">
            <span className="line-clamp-2 min-w-0">{label}</span>
            <span className="figures font-semibold">{say(value_kind, value)}</span>
          </p>
          <span aria-hidden className="block h-2 rounded-full bg-sunken">
            <span
              className="block h-full rounded-full bg-accent"
              style={{ width: `${most > 0 ? Math.max(0, (Number(value) / most) * 100) : 0}%` }}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
