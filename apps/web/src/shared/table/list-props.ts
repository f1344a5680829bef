import type { Column } from "./column.ts";
import type { DataTableProps } from "./data-table.tsx";
import type { Table } from "./use-table.ts";

/** What the list is drawn from, as a table or as cards. */
export interface ListProps<Row extends object> extends DataTableProps<Row> {
  readonly table: Table<Row>;
  readonly shown: readonly Column<Row>[];
}

/** The width of the boxes that choose rows. */
export const CHECK = 48;
/** What the bar of the chosen rows would hide of the last ones. */
export const BULK_BAR = 80;
