/** A list as a table sees it: how long it is, and what has been loaded of it. */
export interface Rows<Row> {
  /** How many lines are drawn, loaded or not; undefined while nothing is known. */
  readonly count: number | undefined;
  /** How many there are in all, where the list knows. */
  readonly total?: number | undefined;
  readonly loaded: readonly Row[];
  readonly at: (index: number) => Row | undefined;
  /** The lines that are in sight now: they are to be loaded. */
  readonly see: (first: number, last: number) => void;
  /** What is shown is about to be replaced. */
  readonly isStale: boolean;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}
