import type { Column } from "./column.ts";

/** The least for a column that takes what is left and says nothing else. */
const GROW = 180;

/** The least width of these columns together. */
export function widthOf(columns: readonly Pick<Column<never>, "width" | "min">[]): number {
  return columns.reduce((sum, { width, min = GROW }) => sum + (width ?? min), 0);
}

/** The columns that fit: while they do not, the most dispensable gives way. What the reader chose himself stays. */
export function fitting<C extends Pick<Column<never>, "id" | "width" | "min" | "spare">>(
  columns: readonly C[],
  room: number,
  isChosen: (id: string) => boolean,
): readonly C[] {
  if (widthOf(columns) <= room) return columns;
  const mayGo = columns.filter(({ id, spare }) => spare !== undefined && !isChosen(id));
  const most = Math.max(...mayGo.map(({ spare = 0 }) => spare));
  const next = mayGo.findLast(({ spare }) => spare === most);
  return next
    ? fitting(
        columns.filter((column) => column !== next),
        room,
        isChosen,
      )
    : columns;
}
