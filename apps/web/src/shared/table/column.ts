import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand on the right, digit under digit. */
  readonly figures?: boolean;
  /** In pixels; a column without one takes what is left. */
  readonly width?: number;
  /** The name that the list's operation sorts by it. */
  readonly sort?: string;
  /** Not shown until the reader asks for it. */
  readonly hidden?: boolean;
  readonly className?: string;
}
