import { useMemo } from "react";
import type { Rows } from "./rows.ts";

interface Growing<Row> {
  readonly currentData?: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
  readonly data?: Growing<Row>["currentData"];
  readonly error?: unknown;
  readonly isFetching: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

/** A list that grows by `cursor`, loaded further as its end comes into sight: `useCursorRows(useListOrdersInfiniteQuery(filter))`. */
export function useCursorRows<Row>(query: Growing<Row>): Rows<Row> {
  const { data, currentData, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage, refetch, error } =
    query;
  return useMemo(() => {
    const loaded = data?.pages.flatMap((page) => page.items) ?? [];
    const isStale = data !== undefined && currentData === undefined;
    return {
      count: data && loaded.length + (hasNextPage ? 1 : 0),
      total: data && !hasNextPage ? loaded.length : undefined,
      loaded,
      at: (index) => loaded[index],
      see: (_, last) => {
        if (last >= loaded.length && hasNextPage && !isFetching && !isFetchNextPageError)
          void fetchNextPage();
      },
      isStale,
      error,
      isFetching,
      refetch: isFetchNextPageError ? fetchNextPage : refetch,
    };
  }, [data, currentData, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage, refetch, error]);
}
