import type { Import } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";
import { ImportBadge } from "./import-badge.tsx";

/** An import on a phone's list. */
export function ImportRowCard({ run }: { readonly run: Import }) {
  const t = usePanelT().imports;
  const f = useFormat();
  const { rows } = run.summary;
  return (
    <span className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1">
      <span className="truncate text-base font-medium">{run.file_name}</span>
      <ImportBadge state={run.state} />
      <span className="figures col-span-full text-sm text-ink-soft">
        {f.date(run.created_at, "moment")} · {t.row_count(f.number(rows), rows)}
      </span>
    </span>
  );
}
