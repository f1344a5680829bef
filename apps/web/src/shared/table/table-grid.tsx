import { useCallback, useRef } from "react";
import { widthOf } from "./fitting.ts";
import { CHECK, type ListProps } from "./list-props.ts";
import { TableHead } from "./table-head.tsx";
import { type SelectRow, TableRow } from "./table-row.tsx";
import { useRowKeys } from "./use-row-keys.ts";
import { useVirtualRows } from "./use-virtual-rows.ts";

/** Only the rows in sight are in the page. */
export function TableGrid<Row extends object>(props: ListProps<Row>) {
  const { label, rows, rowKey, rowName, rowTo, selection, table, shown, params } = props;
  const scroller = useRef<HTMLElement>(null);
  const { items, count, scrollTo, before, after } = useVirtualRows(scroller, props);
  const onKeyDown = useRowKeys(scroller, count, scrollTo);
  const latest = useRef(table);
  latest.current = table;
  const select = useCallback<SelectRow>(
    (key, event) => latest.current.getRow(key).getToggleSelectedHandler()(event),
    [],
  );
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
        style={{ minWidth: widthOf(shown) + (selection ? CHECK : 0) }}
        className={`w-full table-fixed text-sm transition-opacity ${rows.isStale ? "opacity-60" : ""}`}
      >
        <TableHead table={table} shown={shown} selection={selection} params={params} />
        <tbody onKeyDown={onKeyDown}>
          <Space height={before} />
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
                isFixed={selection?.isAll === true}
              />
            );
          })}
          <Space height={after} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null;
}
