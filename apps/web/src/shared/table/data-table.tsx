import type { ReactNode } from "react";
import type { To } from "react-router";
import { usePanelT } from "../i18n/panel.tsx";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { useWide } from "../use-media.ts";
import type { Column } from "./column.ts";
import { CHECK } from "./list-props.ts";
import type { Rows } from "./rows.ts";
import type { Sorting } from "./sorting.ts";
import { TableBar } from "./table-bar.tsx";
import { TableCards } from "./table-cards.tsx";
import { TableGrid } from "./table-grid.tsx";
import type { ListParams } from "./use-list-params.ts";
import { useRoom } from "./use-room.ts";
import type { Selection } from "./use-selection.ts";
import { useTable } from "./use-table.ts";

export interface DataTableProps<Row extends object> {
  /** Under which the chosen columns are remembered. */
  readonly id: string;
  /** What the list is, for those who do not see it. */
  readonly label: string;
  /** The first one names the row, carries its link and is always shown. */
  readonly columns: readonly Column<Row>[];
  readonly rows: Rows<Row>;
  readonly rowKey: (row: Row) => string | number;
  /** What a row is called where it is chosen. */
  readonly rowName: (row: Row) => string;
  readonly rowTo?: (row: Row) => To;
  /** Its operation need not sort. */
  readonly params?: ListParams<Sorting & Readonly<Record<string, unknown>>>;
  readonly selection?: Selection;
  /** A row on a phone, inside its link; otherwise its columns below each other. */
  readonly card?: (row: Row) => ReactNode;
  /** When there is nothing at all; a filter that finds nothing is the table's own work. */
  readonly empty: ReactNode;
}

/** A list of any length in its four states: a table with a head that stays on a desk, cards on a phone. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const t = usePanelT();
  const wide = useWide();
  const { rows, params } = props;
  const [measure, width] = useRoom();
  const room = wide ? width - (props.selection ? CHECK : 0) : Number.POSITIVE_INFINITY;
  const { table, shown } = useTable({ ...props, room });
  if (rows.error && rows.loaded.length === 0 && !rows.isFetching)
    return <ErrorState error={rows.error} onAgain={rows.refetch} />;
  if (rows.count === 0 && !rows.isStale) {
    if (!params?.isFiltered) return props.empty;
    return (
      <EmptyState
        picture="/pictures/compass.webp"
        title={t.panel.nothing_found}
        text={t.panel.nothing_found_text}
        action={<Button onClick={params.reset}>{t.panel.reset}</Button>}
      />
    );
  }
  const List = wide ? TableGrid : TableCards;
  return (
    <div
      ref={measure}
      className="flex min-h-0 flex-col gap-2"
      aria-busy={rows.count === undefined || rows.isStale}
    >
      <TableBar {...props} table={table} wide={wide} />
      <List {...props} table={table} shown={shown} />
      {rows.error !== undefined && !rows.isFetching && (
        <ErrorState small error={rows.error} onAgain={rows.refetch} />
      )}
    </div>
  );
}
