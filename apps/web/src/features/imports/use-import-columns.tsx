import type { Import } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { ImportBadge } from "./import-badge.tsx";

export function useImportColumns(): readonly Column<Import>[] {
  const t = usePanelT().imports;
  const f = useFormat();
  return useMemo(() => {
    const count = (id: "create" | "update" | "error", header: string): Column<Import> => ({
      id,
      header,
      figures: true,
      width: 120,
      spare: 2,
      cell: ({ summary }) => f.number(summary[id]),
    });
    return [
      { id: "file", header: t.file, cell: ({ file_name }) => file_name },
      { id: "state", header: t.state, width: 208, cell: ({ state }) => <ImportBadge state={state} /> },
      {
        id: "rows",
        header: t.rows,
        figures: true,
        width: 100,
        cell: ({ summary }) => f.number(summary.rows),
      },
      count("create", t.actions.create),
      count("update", t.actions.update),
      count("error", t.actions.error),
      {
        id: "created",
        header: t.created,
        width: 164,
        spare: 1,
        className: "figures",
        cell: ({ created_at }) => f.date(created_at, "moment"),
      },
    ];
  }, [t, f]);
}
