import type { Column } from "./column.ts";

/** How a list's operation says its order. */
export interface Sorting {
  readonly sort?: string | undefined;
  readonly order?: "asc" | "desc" | undefined;
}

/** What the next press of a head means: upwards, downwards, as usual. */
export function nextSorting({ sort, order }: Sorting, name: string): Sorting {
  if (sort !== name) return { sort: name, order: "asc" };
  return order === "desc" ? { sort: undefined, order: undefined } : { sort: name, order: "desc" };
}

export function ariaSort<Row>({ sort, order }: Sorting, column: Column<Row>) {
  if (column.sort === undefined) return undefined;
  if (sort !== column.sort) return "none" as const;
  return order === "desc" ? ("descending" as const) : ("ascending" as const);
}
