import type { Report } from "@saudaflow/contract";
import { StatCard } from "#shared/panel/stat-card.tsx";
import { useSayValue } from "./use-say-value.ts";

/** As many as stand in a row. */
const MOST = 4;

/** The sums of the whole period, before its parts. */
export function ReportTotals({ report: { columns, totals } }: { readonly report: Report }) {
  const say = useSayValue();
  const known = columns
    .filter(({ key, kind }) => (kind === "money" || kind === "count") && (totals[key] ?? null) !== null)
    // What the report is about stands at the end of its columns.
    .slice(-MOST);
  if (known.length === 0) return null;
  return (
    <div className="grid grid-cols-2 gap-3 xl:auto-cols-fr xl:grid-flow-col xl:grid-cols-none">
      {known.map(({ key, name, kind }) => (
        <StatCard key={key} label={name} value={say(kind, totals[key])} />
      ))}
    </div>
  );
}
