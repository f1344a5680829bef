import { type KeyboardEvent, type RefObject, useCallback } from "react";

/** Arrows go from row to row, also to those that are not in the page yet. */
export function useRowKeys(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (index: number) => void,
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const target = event.target as Element;
      if (step === 0 || target.tagName !== "A") return;
      const next = Number(target.closest<HTMLElement>("[data-row]")?.dataset.row) + step;
      if (!(next >= 0 && next < count)) return;
      event.preventDefault();
      const focus = () => {
        const link = scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"] a`);
        link?.focus({ preventScroll: true });
        return link;
      };
      scrollTo(next);
      // A row out of sight is drawn by the scrolling, which the frame after the next one has seen.
      if (!focus()) requestAnimationFrame(() => requestAnimationFrame(focus));
    },
    [scroller, count, scrollTo],
  );
}
