import {
  columnVisibilityFeature,
  type ReactTable,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable as useTanStack,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { useStored } from "../stored.ts";
import type { Column } from "./column.ts";
import { fitting } from "./fitting.ts";
import type { Rows } from "./rows.ts";
import type { Selection } from "./use-selection.ts";

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });
export type Table<Row extends object> = ReactTable<typeof features, Row>;
const NOTHING: RowSelectionState = {};

interface Options<Row extends object> {
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
  readonly rowKey: (row: Row) => string | number;
  readonly selection?: Selection | undefined;
  /** How wide its columns may be together. */
  readonly room: number;
}

/** Which columns are shown (those that fit, and what the reader chose, remembered under `id`) and which rows are chosen. */
export function useTable<Row extends object>({ id, columns, rows, rowKey, selection, room }: Options<Row>) {
  const [chosen, choose] = useStored<Record<string, boolean>>(`columns.${id}`, {});
  const columnVisibility = useMemo(() => {
    const wanted = columns.filter((column) => chosen[column.id] ?? !column.hidden);
    const fit = new Set(fitting(wanted, room, (name) => chosen[name] === true));
    return Object.fromEntries(columns.map((column) => [column.id, fit.has(column)]));
  }, [columns, chosen, room]);
  const definitions = useMemo(
    () => columns.map(({ id: name, header }, index) => ({ id: name, header, enableHiding: index > 0 })),
    [columns],
  );
  const data = useMemo(() => [...rows.loaded], [rows.loaded]);
  const table = useTanStack<typeof features, Row>({
    features,
    columns: definitions,
    data,
    getRowId: (row) => String(rowKey(row)),
    enableRowSelection: selection !== undefined,
    state: { columnVisibility, rowSelection: selection?.state ?? NOTHING },
    onColumnVisibilityChange: (update) => {
      const next = typeof update === "function" ? update(columnVisibility) : update;
      const changed = Object.entries(next).filter(([name, shown]) => shown !== columnVisibility[name]);
      choose({ ...chosen, ...Object.fromEntries(changed) });
    },
    onRowSelectionChange: (next) => selection?.setState(next),
  });
  const shown = useMemo(
    () => columns.filter((column) => columnVisibility[column.id]),
    [columns, columnVisibility],
  );
  return { table, shown };
}
