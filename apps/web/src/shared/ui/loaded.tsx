import type { ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";

interface Query<T> {
  readonly currentData?: T | undefined;
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}
interface Props<T> {
  /** What an RTK Query hook returned. */
  readonly query: Query<T>;
  /** Of the same size as what comes. */
  readonly skeleton: ReactNode;
  readonly empty?: ReactNode;
  readonly isEmpty?: (data: T) => boolean;
  /** Keep showing the answer before while the next one comes (pages, filters), dimmed. */
  readonly keep?: boolean;
  /** One line instead of a page's middle: for a part of a page. */
  readonly small?: boolean;
  readonly children: (data: T) => ReactNode;
}

/** The four states of everything that is loaded: skeleton, error with "again", empty, filled. */
export function Loaded<T>({ query, skeleton, empty, isEmpty, keep, small, children }: Props<T>) {
  const data = keep ? query.data : query.currentData;
  if (query.error && !query.isFetching && query.currentData === undefined)
    return <ErrorState small={small} error={query.error} onAgain={query.refetch} />;
  if (data === undefined) return <div aria-busy>{skeleton}</div>;
  if (empty && isEmpty?.(data)) return empty;
  if (!keep) return children(data);
  return (
    <div aria-busy={query.isFetching} className="transition-opacity aria-busy:opacity-60">
      {children(data)}
    </div>
  );
}
