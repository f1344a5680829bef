import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import { Link, useLocation } from "react-router";
import { cx } from "../cx.ts";
import { usePanelT } from "../i18n/panel.tsx";
import type { CameFrom } from "../panel/came-from.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { ColumnsCard } from "./columns-card.tsx";
import { BULK_BAR, type ListProps } from "./list-props.ts";
import { RowCheck } from "./row-check.tsx";
import { useSeen } from "./use-seen.ts";

const CARD = 104;
const EXPECTED = 8;

/** The same list on a phone: the page itself scrolls, each row is a card. */
export function TableCards<Row extends object>(props: ListProps<Row>) {
  const { label, rows, rowKey, rowName, rowTo, selection, table, shown, card } = props;
  const t = usePanelT();
  const { pathname, search } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.count ?? EXPECTED,
    estimateSize: () => CARD,
    gap: 8,
    overscan: 6,
    paddingEnd: selection && !selection.isEmpty ? BULK_BAR : 0,
    scrollMargin: top,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  useSeen(items, rows);
  return (
    <ul
      ref={list}
      aria-label={label}
      style={{ height: virtual.getTotalSize() }}
      className={cx("relative transition-opacity", rows.isStale && "opacity-60")}
    >
      {items.map(({ index, start }) => {
        const row = rows.at(index);
        const own = row && table.getRow(String(rowKey(row)));
        const isSelected = selection?.isAll || (own?.getIsSelected() ?? false);
        const content = row && (card ? card(row) : <ColumnsCard row={row} columns={shown} />);
        const to = row && rowTo?.(row);
        return (
          <li
            key={index}
            data-index={index}
            ref={virtual.measureElement}
            style={{ transform: `translateY(${start - top}px)` }}
            className={cx(
              "absolute inset-x-0 top-0 flex min-h-20 items-center rounded-card",
              isSelected ? "bg-accent-soft" : "bg-surface",
            )}
          >
            {row && selection && (
              <RowCheck
                label={t.panel.select_row(rowName(row))}
                checked={isSelected}
                onChange={selection.isAll ? undefined : own?.getToggleSelectedHandler()}
              />
            )}
            {content === undefined ? (
              <Skeleton className="m-4 h-12 flex-1 bg-sunken" />
            ) : to === undefined ? (
              <div className="min-w-0 flex-1 p-4">{content}</div>
            ) : (
              <Link
                to={to}
                state={{ list: pathname + search } satisfies CameFrom}
                className={cx("min-w-0 flex-1 rounded-card p-4", selection && "ps-1")}
              >
                {content}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
