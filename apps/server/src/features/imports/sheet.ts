import type { ImportField } from "@saudaflow/contract";

/** Price lists carry a title above their headings; deeper than this nobody puts them. */
export const HEAD_ROWS = 10;
/** Four times the largest import we promise; more is not a grocery's list. */
export const MAX_ROWS = 100_000;

/** One row of a file as it stands there; `line` is its number as a spreadsheet program shows it, the first being 1. */
export interface SheetRecord {
  readonly line: number;
  readonly fields: readonly string[];
  /** Its quotes are wrong, so values may stand in the wrong column. */
  readonly broken: boolean;
}

/** One row below the headings, by field. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportField, string>>>;
  /** Its quotes or its number of cells are wrong. */
  readonly malformed: boolean;
}

/** What was found out about a file. `fields` goes beside `headings`. */
export interface SheetHead {
  readonly line: number;
  readonly headings: readonly string[];
  readonly fields: readonly (ImportField | null)[];
}

export const SHEET_ERRORS = [
  "sheet_empty",
  "sheet_unreadable",
  "sheet_too_large",
  "sheet_too_many_rows",
  "sheet_row_too_long",
  "columns_unknown",
] as const;
export type SheetErrorCode = (typeof SHEET_ERRORS)[number];

/** The file as a whole can't be read. */
export class SheetError extends Error {
  readonly code: SheetErrorCode;
  constructor(code: SheetErrorCode) {
    super(code);
    this.code = code;
  }
}
