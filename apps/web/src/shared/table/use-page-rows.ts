import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Rows } from "./rows.ts";

/** The most that the API gives at once; more lines than any window shows, so at most two pages are in sight. */
const SIZE = 100;
/** Pages that only fly past while somebody scrolls far are not asked for. */
const STILL_MS = 90;

interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly page: number;
}
interface Answer<Row> {
  readonly data?: Page<Row> | undefined;
  readonly currentData?: Page<Row> | undefined;
  readonly error?: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}
type UsePage<F, Row> = (
  filter: F & { page: number; page_size: number },
  options: { skip?: boolean; refetchOnMountOrArgChange?: boolean },
) => Answer<Row>;

/**
 * A numbered list of any length in one scroll: the scroll bar knows the whole of it, and only the pages in sight are
 * loaded. `usePageRows(useListProductsQuery, filter)`; the filter must stay the same object while it says the same.
 */
export function usePageRows<F extends object, Row>(usePage: UsePage<F, Row>, filter: F): Rows<Row> {
  const [seen, setSeen] = useState({ filter, first: 1, last: 1 });
  const { first, last } = seen.filter === filter ? seen : { first: 1, last: 1 };
  const upper = usePage({ ...filter, page: first, page_size: SIZE }, { refetchOnMountOrArgChange: true });
  const lower = usePage(
    { ...filter, page: last, page_size: SIZE },
    { skip: last === first, refetchOnMountOrArgChange: true },
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const see = useCallback(
    (from: number, to: number) => {
      clearTimeout(timer.current);
      const next = { filter, first: Math.floor(from / SIZE) + 1, last: Math.floor(to / SIZE) + 1 };
      timer.current = setTimeout(() => setSeen(next), STILL_MS);
    },
    [filter],
  );
  const pages = [pageOf(upper, first), last === first ? undefined : pageOf(lower, last)];
  const [one, two] = pages;
  const total = (upper.currentData ?? lower.currentData ?? upper.data)?.total;
  return useMemo(() => {
    const known = [one, two].filter((page) => page !== undefined);
    return {
      count: total,
      total,
      loaded: known.flatMap(({ items }) => items),
      at: (index) => known.find(({ page }) => page === Math.floor(index / SIZE) + 1)?.items[index % SIZE],
      see,
      isStale: upper.currentData === undefined && one !== undefined,
      error: upper.error ?? lower.error,
      isFetching: upper.isFetching || lower.isFetching,
      refetch: upper.error || !lower.error ? upper.refetch : lower.refetch,
    };
  }, [one, two, total, see, upper, lower]);
}

/** The page itself or, while another filter's comes, what stood in its place. */
function pageOf<Row>({ currentData, data }: Answer<Row>, number: number): Page<Row> | undefined {
  return currentData ?? (data?.page === number ? data : undefined);
}
