import type { ImportDetails } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { StatCard } from "#shared/panel/stat-card.tsx";
import { useFormat } from "#shared/use-format.ts";
import { AgeHidden } from "./age-hidden.tsx";
import { ImportRows } from "./import-rows.tsx";

/** What was done, or taken back, and what was not. */
export function ImportResult({ run }: { readonly run: ImportDetails }) {
  const t = usePanelT().imports;
  const f = useFormat();
  const { summary, undo, applied_at } = run;
  const isUndone = run.state === "undone";
  const figures = isUndone
    ? [
        [t.undone_restored, undo.restored],
        [t.undone_removed, undo.deleted + undo.archived],
        [t.undone_kept, undo.kept],
      ]
    : [
        [t.done_new, summary.create],
        [t.done_changed, summary.update],
        [t.done_same, summary.unchanged],
        [t.done_left, summary.error],
      ];
  return (
    <>
      <section className="shrink-0">
        <h2 className="text-lg font-semibold">{isUndone ? t.undone_title : t.done_title}</h2>
        <p className="mb-3 text-ink-soft">
          {isUndone
            ? undo.kept > 0
              ? t.kept_title
              : t.kept_none
            : applied_at && t.done_at(f.date(applied_at, "moment"))}
        </p>
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          {(figures as [string, number][]).map(([label, value]) => (
            <StatCard key={label} label={label} value={f.number(value)} />
          ))}
        </div>
      </section>
      <AgeHidden run={run} />
      {(!isUndone || undo.kept > 0) && <ImportRows run={run} kept={isUndone} />}
    </>
  );
}
