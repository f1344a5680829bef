import { type RefObject, useEffect, useState } from "react";
import { useLocation, useNavigationType } from "react-router";
import type { CameFrom } from "../panel/came-from.ts";

const places = new Map<string, number>();

/** Where a list that scrolls inside itself was left; whoever comes back to it by any way back begins there. */
export function useKeptPlace(scroller: RefObject<HTMLElement | null>): number {
  const { pathname, search, state } = useLocation();
  const type = useNavigationType();
  const address = pathname + search;
  const isBack = type === "POP" || (state as CameFrom | null)?.isBack === true;
  const [place] = useState(() => (isBack ? (places.get(address) ?? 0) : 0));
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const keep = () => places.set(address, element.scrollTop);
    element.addEventListener("scroll", keep, { passive: true });
    return () => element.removeEventListener("scroll", keep);
  }, [scroller, address]);
  return place;
}
