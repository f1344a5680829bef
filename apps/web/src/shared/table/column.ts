import type { ReactNode } from "react";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand on the right, digit under digit. */
  readonly figures?: boolean;
  /** In pixels; a column without one takes what is left. */
  readonly width?: number;
  /** The least of one that takes what is left. */
  readonly min?: number;
  /** The name that the list's operation sorts by it. */
  readonly sort?: string;
  /** Not shown until the reader asks for it. */
  readonly hidden?: boolean;
  /** Gives way where there is little room; of several the highest number goes first. */
  readonly spare?: number;
  readonly className?: string;
}
