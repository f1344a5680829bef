import { almatyClock, type ColumnKind } from "@saudaflow/contract";
import { type CellStyle, type CellValue, type ColumnDef, writeXlsxStream } from "hucre/xlsx";
import { formatDate, formatInstant, formatValue } from "./format.ts";
import { type Column, isFigure, type ReportDocument, shownNote, type Value } from "./report.ts";
import { WORDS } from "./words.ts";

/** Text stays text when somebody edits it, also what begins like a formula. */
const FORMATS: Record<ColumnKind, string> = {
  text: "@",
  date: "dd.mm.yyyy",
  instant: "dd.mm.yyyy hh:mm",
  money: "#,##0.00",
  quantity: "General",
  count: "#,##0",
  percent: "0.0%",
};
/** Excel takes no longer name of a sheet, and none of these characters. */
const SHEET_NAME = 31;
const MAX_WIDTH = 60;
/** The title, what it is of, and the heading stay in sight. */
const FROZEN_ROWS = 3;

/** A font without a name is somebody else's choice. */
const FONT = { name: "Calibri", size: 11 };
const TITLE: CellStyle = { font: { ...FONT, bold: true, size: 14 } };
const SOFT: CellStyle = { font: { ...FONT, color: { rgb: "555555" } } };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EFEA" } },
  border: { bottom: { style: "thin" } },
};

/** The report as a sheet of real numbers and dates, its bytes as they are made. */
export function drawXlsx(report: ReportDocument): AsyncIterable<Uint8Array> {
  const words = WORDS[report.language];
  const columns = report.columns.map((column) => ({
    width: widthOf(column, report),
    style: {} as CellStyle,
  }));
  return writeXlsxStream(rowsOf(report, columns), {
    name: words.titles[report.kind].slice(0, SHEET_NAME),
    columns,
    freezePane: { rows: FROZEN_ROWS },
  });
}

/** The writer styles whole columns and takes rows one by one: each row sets the style that it is written with. */
function* rowsOf(report: ReportDocument, defs: ColumnDef[]): Generator<CellValue[]> {
  const { kind, columns, language, from, to, shop } = report;
  const words = WORDS[language];
  const dress = (styleOf: (column: Column) => CellStyle) => {
    for (const [i, column] of columns.entries())
      Object.assign(defs[i] as ColumnDef, { style: styleOf(column) });
  };
  dress(() => TITLE);
  yield [words.titles[kind]];
  dress(() => SOFT);
  const period = `${formatDate(from, language)} – ${formatDate(to, language)}`;
  const about = [shop?.name ?? words.all_shops, period, words.made(formatInstant(report.made_at, language))];
  yield [about.join(" · ")];
  dress(({ kind: of }) => ({ ...HEAD, ...aside(of) }));
  yield columns.map(({ key, kind: of }) => words.columns[key] + (of === "money" ? ", ₸" : ""));
  dress(({ kind: of }) => ({ font: FONT, numFmt: FORMATS[of], ...aside(of) }));
  for (const row of report.rows) yield columns.map(({ key, kind: of }) => cellOf(row[key] ?? null, of));
  dress(({ kind: of }) => ({
    numFmt: FORMATS[of],
    font: { ...FONT, bold: true },
    border: { top: { style: "thin" } },
    ...aside(of),
  }));
  yield columns.map(({ key, kind: of }, i) =>
    i === 0 ? words.total : cellOf(report.totals[key] ?? null, of),
  );
  if (report.rows.length < report.row_count) {
    dress(() => SOFT);
    yield [shownNote(report)];
  }
}

/** Figures stand on the right, everything else on the left. */
function aside(kind: ColumnKind): CellStyle {
  return { alignment: { horizontal: isFigure(kind) ? "right" : "left" } };
}

function cellOf(value: Value, kind: ColumnKind): CellValue {
  if (typeof value === "string") {
    if (kind === "date") return new Date(`${value}T00:00:00.000Z`);
    return kind === "instant" ? almatyClock(new Date(value)) : value;
  }
  if (value === null) return null;
  if (kind === "money") return value / 100;
  return kind === "quantity" || kind === "percent" ? value / 1000 : value;
}

/** As wide as the longest text that people see in the column; days and moments are all of one length. */
function widthOf({ key, kind }: Column, report: ReportDocument): number {
  const { language, totals } = report;
  const rows = kind === "date" || kind === "instant" ? report.rows.slice(0, 1) : report.rows;
  const longest = [...rows, totals].reduce(
    (most, row) => Math.max(most, formatValue(row[key] ?? null, kind, language).length),
    WORDS[language].columns[key].length + 3,
  );
  return Math.min(MAX_WIDTH, longest + 2);
}
