import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { cx } from "../cx.ts";
import { usePanelT } from "../i18n/panel.tsx";
import type { Column } from "./column.ts";
import { RowCheck } from "./row-check.tsx";
import { ariaSort, nextSorting, type Sorting } from "./sorting.ts";
import type { ListParams } from "./use-list-params.ts";
import type { Selection } from "./use-selection.ts";
import type { Table } from "./use-table.ts";

interface Props<Row extends object> {
  readonly table: Table<Row>;
  readonly shown: readonly Column<Row>[];
  readonly selection: Selection | undefined;
  readonly params: ListParams<Sorting> | undefined;
}

/** Stays in sight; a press on a name sorts by it. */
export function TableHead<Row extends object>({ table, shown, selection, params }: Props<Row>) {
  const t = usePanelT();
  const sorting = params?.values ?? {};
  return (
    <thead className="sticky top-0 z-10 bg-surface text-ink-soft shadow-[inset_0_-1px_var(--line)]">
      <tr aria-rowindex={1} className="h-11">
        {selection && (
          <th scope="col" className="w-12 ps-2">
            <RowCheck
              label={t.panel.select_all}
              checked={selection.isAll || table.getIsAllRowsSelected()}
              isSome={table.getIsSomeRowsSelected()}
              onChange={selection.isAll ? selection.clear : table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        )}
        {shown.map((column) => (
          <th
            key={column.id}
            scope="col"
            style={{ width: column.width }}
            aria-sort={params && ariaSort(sorting, column)}
            className={cx("px-2 font-medium", column.figures ? "text-end" : "text-start")}
          >
            {params && column.sort !== undefined ? (
              <SortButton column={column} sorting={sorting} onSort={(next) => params.set(next)} />
            ) : (
              <span className="block truncate px-2">{column.header}</span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface SortProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting;
  readonly onSort: (next: Sorting) => void;
}

function SortButton<Row>({ column, sorting, onSort }: SortProps<Row>) {
  const { sort = "", header, figures } = column;
  const chosen = sorting.sort === sort;
  const Icon = !chosen ? ChevronsUpDown : sorting.order === "desc" ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      onClick={() => onSort(nextSorting(sorting, sort))}
      className={cx(
        "inline-flex min-h-9 max-w-full items-center gap-1 rounded-small px-2 font-medium hover:text-ink",
        figures && "flex-row-reverse",
        chosen && "text-ink",
      )}
    >
      <span className="truncate">{header}</span>
      <Icon aria-hidden className={cx("size-4 shrink-0", !chosen && "opacity-50")} />
    </button>
  );
}
