import type { Report } from "@saudaflow/contract";
import { useSayValue } from "./use-say-value.ts";

/** As many as stand in a row. */
const MOST = 4;

/** The sums of the whole period, before its parts: beside each other on a desk, a list on a phone. */
export function ReportTotals({ report: { columns, totals } }: { readonly report: Report }) {
  const say = useSayValue();
  const known = columns
    .filter(({ key, kind }) => (kind === "money" || kind === "count") && (totals[key] ?? null) !== null)
    // What the report is about stands at the end of its columns.
    .slice(-MOST);
  if (known.length === 0) return null;
  return (
    <dl className="flex flex-col gap-2 rounded-card bg-surface p-4 md:flex-row md:gap-6 md:p-6">
      {known.map(({ key, name, kind }) => (
        <div
          key={key}
          className="flex items-baseline justify-between gap-3 md:flex-1 md:flex-col md:justify-start md:gap-1"
        >
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className="figures text-lg font-bold tracking-tight lg:text-xl">{say(kind, totals[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
