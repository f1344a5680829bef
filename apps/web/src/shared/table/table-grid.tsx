import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";
import type { Column } from "./column.ts";
import type { DataTableProps } from "./data-table.tsx";
import { TableHead } from "./table-head.tsx";
import { type SelectRow, TableRow } from "./table-row.tsx";
import { useKeptPlace } from "./use-kept-place.ts";
import { useRowKeys } from "./use-row-keys.ts";
import type { Table } from "./use-table.ts";

export interface ListProps<Row extends object> extends DataTableProps<Row> {
  readonly table: Table<Row>;
  readonly shown: readonly Column<Row>[];
}

/** Every row has this height, so that the scroll bar of thousands is right before they are loaded. */
const ROW = 56;
const HEAD = 44;
/** The least for a column that takes what is left, and the width of the boxes that choose rows. */
const GROW = 296;
const CHECK = 48;
/** What the bar of the chosen rows would hide of the last ones. */
export const BULK_BAR = 80;
/** How many empty rows stand for a list that is not there yet. */
const EXPECTED = 12;

/** Only the rows in sight are in the page. */
export function TableGrid<Row extends object>(props: ListProps<Row>) {
  const { label, rows, rowKey, rowName, rowTo, selection, table, shown, params } = props;
  const scroller = useRef<HTMLElement>(null);
  const place = useKeptPlace(scroller);
  const count = rows.count ?? EXPECTED + Math.ceil(place / ROW);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
    paddingEnd: selection && !selection.isEmpty ? BULK_BAR : 0,
    initialOffset: place,
    scrollPaddingStart: HEAD,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index, items.at(-1)?.index];
  const { see } = rows;
  useEffect(() => {
    if (first !== undefined && last !== undefined) see(first, last);
  }, [first, last, see]);
  const shownFor = useRef(params?.values);
  useEffect(() => {
    if (shownFor.current === params?.values) return;
    shownFor.current = params?.values;
    // Another filter is another list, read from its beginning.
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [params?.values]);
  const onKeyDown = useRowKeys(scroller, count, (index) => virtual.scrollToIndex(index));
  const latest = useRef(table);
  latest.current = table;
  const select = useCallback<SelectRow>(
    (key, event) => latest.current.getRow(key).getToggleSelectedHandler()(event),
    [],
  );
  const width = shown.reduce((sum, column) => sum + (column.width ?? GROW), selection ? CHECK : 0);
  return (
    <section
      ref={scroller}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 overflow-auto overscroll-contain rounded-card bg-surface [scrollbar-gutter:stable]"
    >
      <table
        aria-rowcount={rows.count === undefined ? -1 : rows.count + 1}
        style={{ minWidth: width }}
        className={`w-full table-fixed text-sm transition-opacity ${rows.isStale ? "opacity-60" : ""}`}
      >
        <TableHead table={table} shown={shown} selection={selection} params={params} />
        <tbody onKeyDown={onKeyDown}>
          <Space height={items[0]?.start ?? 0} />
          {items.map(({ index }) => {
            const row = rows.at(index);
            const key = row && String(rowKey(row));
            return (
              <TableRow
                key={index}
                index={index}
                rowKey={key}
                row={row}
                columns={shown}
                to={row && rowTo?.(row)}
                name={row && rowName(row)}
                isSelected={
                  selection !== undefined &&
                  key !== undefined &&
                  (selection.isAll || selection.state[key] === true)
                }
                onSelect={selection && select}
              />
            );
          })}
          <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}
