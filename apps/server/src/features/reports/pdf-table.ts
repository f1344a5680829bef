import type { Block, Pdf, Place, Style } from "#platform/pdf/document.ts";
import { formatValue } from "./format.ts";
import { type Column, isFigure, type ReportDocument, type Row, type Value } from "./report.ts";
import { WORDS } from "./words.ts";

/** Grey, for what matters less. */
export const SOFT = "#555555";

const SIZE = 8;
const TEXT: Style = { size: SIZE };
const FIGURE: Style = { size: SIZE, figures: true };
const HEAD: Style = { size: 7.5, weight: "bold" };
const TOTAL: Style = { size: SIZE, weight: "bold", figures: true };
const LINE = SIZE * 1.26;
const PAD = 3.2;
const BETWEEN = 10;
/** Lines that a text of a row may take, and those of a heading. */
const TEXT_LINES = 2;
const HEAD_LINES = 3;
/** No text asks for more room than this; the longest names take two lines. */
const WISH = 190;
/** A text that is no longer stays on one line. */
const SHORT = 60;
/** More than this part of what it lacks to its wish a text does not get: the rest stands between the figures. */
const AMPLE = 1.5;
/** Below this part most texts take two lines: the table lies down. */
const TIGHT = 0.3;
/** So many different texts are measured; of more, only the longest. */
const MEASURED = 100;

export interface Table {
  readonly head: Block;
  readonly rows: readonly Block[];
  /** The totals. */
  readonly foot: Block;
}

/** What a column needs at the least, and what it would like: only texts can do with less than they like. */
interface Measured extends Column {
  readonly name: string;
  readonly least: number;
  readonly wish: number;
}

interface Laid extends Column, Place {
  readonly name: string;
  readonly align: "left" | "right";
  readonly width: number;
}

/** The table in the columns that were laid out for it. */
export function tableOf(pdf: Pdf, report: ReportDocument, columns: readonly Laid[], place: Place): Table {
  const { rows, totals, language } = report;
  const format = ({ kind }: Column, value: Value) => formatValue(value, kind, language);
  const last = { ...totals, [columns[0]?.key ?? ""]: WORDS[language].total };
  return {
    head: headBlock(pdf, columns, place),
    // Among many figures a nought is found faster as a dash.
    rows: rows.map((row) =>
      rowBlock(pdf, columns, row, (of, value) => (value === 0 ? "–" : format(of, value)), place),
    ),
    foot: footBlock(pdf, columns, last, format, place),
  };
}

/**
 * Figures and days get what the longest of them needs; the texts share the rest, none gets less than its longest word.
 * `isTight`: the texts have too little room on this page.
 */
export function layOut(measured: readonly Measured[], place: Place): { columns: Laid[]; isTight: boolean } {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const left = place.width - BETWEEN * (measured.length - 1) - sum(measured.map(({ least }) => least));
  const lack = sum(measured.map(({ least, wish }) => wish - least));
  const part = Math.min(AMPLE, Math.max(0, lack > 0 ? left / lack : 0));
  // What nobody wishes for stands between the columns; what is not there is missing in all of them.
  const spare = Math.max(0, left - part * lack) / (measured.length - 1);
  const shrink = Math.min(1, 1 + left / sum(measured.map(({ least }) => least)));
  let { x } = place;
  const columns = measured.map(({ key, kind, name, least, wish }, i): Laid => {
    const width = least * shrink + (wish - least) * part + (i > 0 ? spare : 0);
    const laid = { key, kind, name, x, width, align: isFigure(kind) ? "right" : "left" } as const;
    x += width + BETWEEN;
    return laid;
  });
  return { columns, isTight: left < 0 || (lack > 0 && part < TIGHT) };
}

export function measureColumns(pdf: Pdf, report: ReportDocument): Measured[] {
  return report.columns.map((column) => measure(pdf, report, column));
}

function measure(pdf: Pdf, report: ReportDocument, { key, kind }: Column): Measured {
  const { language, rows, totals } = report;
  const name = WORDS[language].columns[key] + (kind === "money" ? ",\u00a0₸" : "");
  const heading = Math.max(...name.split(" ").map((word) => pdf.width(word, HEAD)));
  const texts = new Set([...rows, totals].map((row) => formatValue(row[key] ?? null, kind, language)));
  const widest = (of: Iterable<string>, style: Style) => {
    const all = [...of];
    const most = all.reduce((length, text) => Math.max(length, text.length), 0);
    const long = all.length > MEASURED ? all.filter((text) => text.length === most).slice(0, MEASURED) : all;
    return Math.max(0, ...long.map((text) => pdf.width(text, style)));
  };
  if (kind !== "text") {
    const least = Math.max(heading, widest(texts, isFigure(kind) ? TOTAL : TEXT)) + 0.5;
    return { key, kind, name, least, wish: least };
  }
  const words = new Set([...texts].flatMap((text) => text.split(/[ –/-]/)));
  const whole = Math.min(WISH, Math.max(heading, widest(texts, TEXT)) + 0.5);
  const word = Math.max(heading, widest(words, TEXT)) + 0.5;
  return { key, kind, name, least: whole <= SHORT ? whole : Math.min(word, whole), wish: whole };
}

function headBlock(pdf: Pdf, columns: readonly Laid[], place: Place): Block {
  const cells = columns.map((column) => {
    const { name, x, width, align } = column;
    return { block: pdf.paragraph(name, { x, width, align, lines: HEAD_LINES }, HEAD) };
  });
  const tallest = Math.max(...cells.map(({ block }) => block.height));
  return {
    height: tallest + 10,
    draw: (top) => {
      pdf.rule(place.x, top, place.width, { width: 1 });
      // Headings stand on the line above the figures.
      for (const { block } of cells) block.draw(top + 4 + tallest - block.height);
      pdf.rule(place.x, top + tallest + 8, place.width, { width: 0.5 });
    },
  };
}

type Format = (column: Column, value: Value) => string;

function rowBlock(pdf: Pdf, columns: readonly Laid[], row: Row, format: Format, place: Place): Block {
  const texts = new Map(
    columns
      .filter(({ kind }) => kind === "text")
      .map((column) => {
        const text = format(column, row[column.key] ?? null);
        return [column, text === "" ? [] : pdf.wrap(text, column.width, TEXT, TEXT_LINES)];
      }),
  );
  const lines = Math.max(1, ...[...texts.values()].map(({ length }) => length));
  const height = lines * LINE + 2 * PAD;
  return {
    height,
    draw: (top) => {
      const base = top + PAD + SIZE * 0.95;
      for (const column of columns) {
        const { kind, key, x, width, align } = column;
        for (const [i, line] of (texts.get(column) ?? []).entries()) pdf.text(line, x, base + i * LINE, TEXT);
        if (kind === "text") continue;
        const text = format(column, row[key] ?? null);
        if (text !== "") pdf.text(text, align === "right" ? x + width : x, base, FIGURE, align);
      }
      pdf.rule(place.x, top + height, place.width, { width: 0.4, color: "#d0d0d0" });
    },
  };
}

function footBlock(pdf: Pdf, columns: readonly Laid[], totals: Row, format: Format, place: Place): Block {
  const height = LINE + 2 * PAD + 4;
  return {
    height,
    draw: (top) => {
      pdf.rule(place.x, top + 0.5, place.width, { width: 1 });
      for (const [i, column] of columns.entries()) {
        const text = i === 0 ? String(totals[column.key] ?? "") : format(column, totals[column.key] ?? null);
        const { x, width, align } = column;
        if (text === "") continue;
        pdf.text(text, align === "right" ? x + width : x, top + PAD + 3 + SIZE * 0.95, TOTAL, align);
      }
      pdf.rule(place.x, top + height, place.width, { width: 1 });
    },
  };
}
