import { setImmediate } from "node:timers/promises";
import {
  A4,
  type Block,
  gap,
  MM,
  openDocument,
  type Pdf,
  type Place,
  stack,
} from "#platform/pdf/document.ts";
import { formatDate, formatInstant, formatValue } from "./format.ts";
import { chartBlock } from "./pdf-chart.ts";
import { layOut, measureColumns, SOFT, tableOf } from "./pdf-table.ts";
import { type Column, isFigure, type ReportDocument, shownNote } from "./report.ts";
import { WORDS } from "./words.ts";

const SIDE = 15 * MM;
const TOP = 15 * MM;
const FOOT = 11 * MM;
const BOTTOM = 19 * MM;
/** Figures that stand large above the chart. */
const MAX_KEY_FIGURES = 5;
/** Pages after which what is drawn goes out. */
const BATCH = 20;

type Page = { readonly blocks: Block[]; left: number };

/** The report on A4, upright where its columns have room, its bytes as they are made. */
export async function* drawPdf(report: ReportDocument): AsyncGenerator<Uint8Array> {
  const { kind, language, made_at } = report;
  const title = WORDS[language].titles[kind];
  const pdf = openDocument({ title, created_at: new Date(made_at), language, compress: true });
  const columns = measureColumns(pdf, report);
  const upright = layOut(columns, placeOn(A4));
  const size = upright.isTight ? { width: A4.height, height: A4.width } : A4;
  const place = placeOn(size);
  const laid = upright.isTight ? layOut(columns, place) : upright;
  const table = tableOf(pdf, report, laid.columns, place);

  // First every block gets its page, then the pages are drawn: each says how many there are.
  const room = size.height - TOP - BOTTOM;
  const first = firstHead(pdf, report, place);
  const again = stack(laterHead(pdf, report, place), table.head);
  const pages: Page[] = [];
  const open = (...blocks: Block[]) => pages.push({ blocks, left: room - stack(...blocks).height });
  open(first, table.head);
  for (const [i, row] of table.rows.entries()) {
    // The last row goes with the total, so that it never stands alone.
    const needed = row.height + (i === table.rows.length - 1 ? table.foot.height : 0);
    if (needed > (pages.at(-1)?.left ?? 0)) open(again);
    put(pages, row);
  }
  if (table.foot.height > (pages.at(-1)?.left ?? 0)) open(again);
  put(pages, table.foot);

  for (const [i, { blocks }] of pages.entries()) {
    pdf.addPage(size);
    stack(...blocks).draw(TOP);
    pageFoot(pdf, report, place, size.height - FOOT, [i + 1, pages.length]);
    if (i % BATCH === BATCH - 1) {
      await setImmediate();
      yield pdf.taken();
    }
  }
  yield await pdf.finish();
}

const placeOn = ({ width }: { readonly width: number }): Place => ({ x: SIDE, width: width - 2 * SIDE });

function put(pages: readonly Page[], block: Block): void {
  const page = pages.at(-1);
  if (page === undefined) return;
  page.blocks.push(block);
  page.left -= block.height;
}

const periodOf = ({ from, to, language }: ReportDocument) =>
  from === to ? formatDate(from, language) : `${formatDate(from, language)} – ${formatDate(to, language)}`;
const shopOf = ({ shop, language }: ReportDocument) => shop?.name ?? WORDS[language].all_shops;

/** What it is, of what and of when; the figures that matter most; the chart. */
function firstHead(pdf: Pdf, report: ReportDocument, place: Place): Block {
  const { kind, language, rows, row_count, made_at } = report;
  const words = WORDS[language];
  const soft = { size: 9, color: SOFT };
  const chart = chartBlock(pdf, report, place);
  const notes = [
    ...(rows.length < row_count ? [shownNote(report)] : []),
    ...(rows.length === 0 ? [words.empty] : []),
  ];
  return stack(
    pdf.row(
      shopOf(report),
      words.made(formatInstant(made_at, language)),
      place,
      { size: 9, weight: "medium" },
      { ...soft, size: 8 },
    ),
    gap(6),
    pdf.paragraph(words.titles[kind], { ...place, lines: 2 }, { size: 20, weight: "bold" }),
    gap(1),
    pdf.paragraph(periodOf(report), place, { size: 11, weight: "medium", figures: true }),
    gap(12),
    keyFigures(pdf, report, place),
    ...(chart ? [chart, gap(14)] : []),
    ...notes.flatMap((note) => [pdf.paragraph(note, place, { size: 9, weight: "medium" }), gap(8)]),
  );
}

/** The totals, large, side by side. */
function keyFigures(pdf: Pdf, report: ReportDocument, place: Place): Block {
  const { columns, totals, language } = report;
  const shown = columns
    .filter(({ key, kind }) => isFigure(kind) && kind !== "percent" && typeof totals[key] === "number")
    .slice(-MAX_KEY_FIGURES);
  if (shown.length === 0) return gap(0);
  const between = 16;
  const width = (place.width - between * (shown.length - 1)) / shown.length;
  const name = ({ key, kind }: Column) => WORDS[language].columns[key] + (kind === "money" ? ", ₸" : "");
  const figure = ({ key, kind }: Column) => formatValue(totals[key] ?? null, kind, language);
  // All in the size in which the longest fits.
  const widest = Math.max(...shown.map((column) => pdf.width(figure(column), FIGURE)));
  const size = Math.min(FIGURE.size, (FIGURE.size * width) / widest);
  return {
    height: 50,
    draw: (top) => {
      for (const [i, column] of shown.entries()) {
        const x = place.x + i * (width + between);
        pdf.rule(x, top, width, { width: 1.5 });
        pdf.paragraph(name(column), { x, width, lines: 1 }, { size: 8, color: SOFT }).draw(top + 6);
        pdf.paragraph(figure(column), { x, width, lines: 1 }, { ...FIGURE, size }).draw(top + 17);
      }
    },
  };
}
const FIGURE = { size: 15, weight: "bold", figures: true } as const;

/** What the second and later pages begin with. */
function laterHead(pdf: Pdf, report: ReportDocument, place: Place): Block {
  const left = `${WORDS[report.language].titles[report.kind]} · ${periodOf(report)}`;
  const shop = pdf.wrap(shopOf(report), place.width * 0.4, { size: 9 }, 1).join("");
  return stack(pdf.row(left, shop, place, { size: 9, weight: "medium" }, { size: 9, color: SOFT }), gap(8));
}

function pageFoot(
  pdf: Pdf,
  { installation, language }: ReportDocument,
  { x, width }: Place,
  y: number,
  [page, of]: readonly [number, number],
): void {
  const style = { size: 8, color: SOFT };
  pdf.rule(x, y - 12, width, { width: 0.5, color: "#b0b0b0" });
  pdf.text(pdf.wrap(installation, width * 0.7, style, 1).join(""), x, y, style);
  pdf.text(WORDS[language].page(page, of), x + width, y, style, "right");
}
