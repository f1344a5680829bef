import type { ColumnKind, Language, ReportKind } from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import { formatCount } from "./format.ts";
import { type ColumnName, WORDS, type Words } from "./words.ts";

/** A value as the database keeps it: tiyn, thousandths, a count, thousandths of the whole; text, days and moments as text. */
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Column {
  readonly key: ColumnName;
  readonly kind: ColumnKind;
}

/** What is asked of the ledgers. */
export interface Scope {
  /** Undefined: all shops. */
  readonly shop_id: number | undefined;
  /** The accounts that take what buyers pay, and those that give back. */
  readonly takers: readonly number[];
  readonly givers: readonly number[];
  /** Business days, both counted. */
  readonly from: string;
  readonly to: string;
  /** The moments when the first of them begins and the last has ended. */
  readonly since: string;
  readonly until: string;
  readonly language: Language;
  /** Rows that the format has room for. */
  readonly limit: number;
}

/** `columns` stand along time, `bars` compare by rank. */
export interface Chart {
  readonly kind: "columns" | "bars";
  readonly value_kind: "money" | "count";
  /** The column that the figures are of; two of them stand side by side. */
  readonly series: readonly ColumnName[];
  readonly points: readonly { readonly label: string; readonly values: readonly number[] }[];
}

export interface Figures {
  readonly rows: readonly Row[];
  /** Of all rows, also of those that have no room. */
  readonly row_count: number;
  /** Of all rows. */
  readonly totals: Row;
  readonly chart: Chart;
}

/** One kind of report: its columns, and where its figures come from. */
export interface Definition {
  readonly columns: (scope: Pick<Scope, "shop_id">) => readonly Column[];
  readonly read: (db: Reader, scope: Scope, words: Words) => Promise<Figures>;
}

/** A report as every format shows it. */
export interface ReportDocument extends Figures {
  /** What the installation is called: stands at the foot of each page. */
  readonly installation: string;
  readonly kind: ReportKind;
  readonly shop: { readonly id: number; readonly name: string } | null;
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  readonly columns: readonly Column[];
  readonly made_at: string;
}

/** As many rows as fit. `last` always do: without them the others don't make the total. */
export function fit(
  rows: readonly Row[],
  limit: number,
  last: readonly Row[] = [],
): Pick<Figures, "rows" | "row_count"> {
  const row_count = rows.length + last.length;
  return { rows: [...(row_count > limit ? rows.slice(0, limit - last.length) : rows), ...last], row_count };
}

/** Figures stand on the right. */
export function isFigure(kind: ColumnKind): boolean {
  return kind === "money" || kind === "quantity" || kind === "count" || kind === "percent";
}

/** Said where not all rows are shown. */
export function shownNote({ rows, row_count, language }: ReportDocument): string {
  return WORDS[language].shown(formatCount(rows.length, language), formatCount(row_count, language));
}
