import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef } from "react";
import type { DataTableProps } from "./data-table.tsx";
import { BULK_BAR } from "./list-props.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { useSeen } from "./use-seen.ts";

/** Every row has this height, so that the scroll bar of thousands is right before they are loaded. */
const ROW = 56;
const HEAD = 44;
/** How many empty rows stand for a list that is not there yet. */
const EXPECTED = 12;

type Props<Row extends object> = Pick<DataTableProps<Row>, "rows" | "selection" | "params">;

/** Which rows are in sight of what scrolls; it begins where it was left, and anew under another filter. */
export function useVirtualRows<Row extends object>(
  scroller: RefObject<HTMLElement | null>,
  { rows, selection, params }: Props<Row>,
) {
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
  useSeen(items, rows);
  const shownFor = useRef(params?.values);
  useEffect(() => {
    if (shownFor.current === params?.values) return;
    shownFor.current = params?.values;
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [scroller, params?.values]);
  return {
    items,
    count,
    scrollTo: (index: number) => virtual.scrollToIndex(index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}
