import type { ImportRow } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";
import { RowAction } from "./row-action.tsx";
import { rowName } from "./row-name.ts";
import { RowOutcome } from "./row-outcome.tsx";

/** A line of the file on a phone. */
export function LineCard({ row }: { readonly row: ImportRow }) {
  const t = usePanelT().imports;
  const f = useFormat();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1">
      <span className="truncate text-base font-medium">{rowName(row) ?? t.nameless}</span>
      <RowAction action={row.action} />
      <span className="col-span-full text-sm">
        <RowOutcome row={row} />
      </span>
      <span className="figures col-span-full text-xs text-ink-soft">
        {t.line} {f.number(row.line)}
      </span>
    </div>
  );
}
