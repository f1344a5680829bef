import { type RefCallback, useCallback, useState } from "react";

/** Beside the table its scroll bar. */
const GUTTER = 16;

/** How wide a table may be: measured before it is first seen, and again whenever that changes. */
export function useRoom(): [RefCallback<HTMLElement>, number] {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  const measure = useCallback((node: HTMLElement | null) => {
    if (!node) return;
    const look = () => setRoom(node.clientWidth - GUTTER);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [measure, room];
}
