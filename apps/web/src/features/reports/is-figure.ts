import type { ColumnKind } from "@saudaflow/contract";

/** Figures stand on the right, and are what totals are of. */
export const isFigure = (kind: ColumnKind): boolean =>
  kind === "money" || kind === "quantity" || kind === "count" || kind === "percent";
