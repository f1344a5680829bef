import type { ImportRow } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { RowAction } from "./row-action.tsx";
import { rowName } from "./row-name.ts";
import { RowOutcome } from "./row-outcome.tsx";

export function useRowColumns(): readonly Column<ImportRow>[] {
  const t = usePanelT().imports;
  const f = useFormat();
  return useMemo(
    () => [
      {
        id: "product",
        header: t.product,
        min: 220,
        cell: (row) => (
          <>
            <span className="block truncate font-medium">{rowName(row) ?? t.nameless}</span>
            <span className="figures block truncate text-xs text-ink-soft">{row.values.barcode}</span>
          </>
        ),
      },
      { id: "line", header: t.line, width: 96, spare: 1, figures: true, cell: ({ line }) => f.number(line) },
      { id: "action", header: t.state, width: 130, cell: ({ action }) => <RowAction action={action} /> },
      { id: "outcome", header: t.will_be, min: 220, cell: (row) => <RowOutcome row={row} /> },
    ],
    [t, f],
  );
}
