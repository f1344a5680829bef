import { useEffect } from "react";
import type { Rows } from "./rows.ts";

/** Tells a list which of its lines are in sight. */
export function useSeen(items: readonly { readonly index: number }[], { see }: Rows<object>): void {
  const [first, last] = [items[0]?.index, items.at(-1)?.index];
  useEffect(() => {
    if (first !== undefined && last !== undefined) see(first, last);
  }, [first, last, see]);
}
