import { type Block, gap, type Pdf, type Place, type Style, stack } from "#platform/pdf/document.ts";
import { formatShort, formatValue } from "./format.ts";
import { SOFT } from "./pdf-table.ts";
import type { Chart, ReportDocument } from "./report.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { WORDS } from "./words.ts";

/** Dark and light: told apart on any printer. */
const FILLS = ["#14694a", "#c9dbd2"] as const;
const GRID = { width: 0.4, color: "#d8d8d8" } as const;
const LABEL: Style = { size: 7.5, color: SOFT, figures: true };
const HEIGHT = 150;
const BAR = 17;
const GAP = 6;

/** The chart under its title; nothing where there is nothing to see. */
export function chartBlock(pdf: Pdf, report: ReportDocument, place: Place): Block | undefined {
  const { chart, kind, language } = report;
  const values = chart.points.flatMap((point) => point.values);
  if (values.every((value) => value === 0)) return undefined;
  const words = WORDS[language];
  const title = words.charts[kind] + (chart.value_kind === "money" ? ", ₸" : "");
  const drawing = chart.kind === "bars" ? bars(pdf, report, place) : columns(pdf, report, place);
  const names = chart.series.length > 1 ? [legend(pdf, chart, words.columns, place), gap(8)] : [];
  return stack(pdf.paragraph(title, place, { size: 10, weight: "bold" }), gap(6), ...names, drawing);
}

function legend(
  pdf: Pdf,
  { series }: Chart,
  names: Readonly<Record<string, string>>,
  { x: left }: Place,
): Block {
  return {
    height: 12,
    draw: (top) => {
      let x = left;
      for (const [i, name] of series.entries()) {
        pdf.fill(x, top + 1, 8, 8, FILLS[i]);
        pdf.frame(x, top + 1, 8, 8, 0.4);
        const text = names[name] ?? "";
        pdf.text(text, x + 12, top + 8, { size: 8 });
        x += 12 + pdf.width(text, { size: 8 }) + 16;
      }
    },
  };
}

/** Columns along time, on a grid with round figures. */
function columns(pdf: Pdf, { chart, language }: ReportDocument, place: Place): Block {
  const words = WORDS[language];
  const scale = scaleOf(chart);
  const tick = (value: number) =>
    formatShort(chart.value_kind === "money" ? value / 100 : value, language, words);
  const axis = Math.max(...scale.ticks.map((value) => pdf.width(tick(value), LABEL))) + 6;
  const plot = { x: place.x + axis, width: place.width - axis };
  const slot = plot.width / chart.points.length;
  const labelled = everyNth(
    Math.max(...chart.points.map(({ label }) => pdf.width(label, LABEL))) + 6,
    slot,
    chart.points.length,
  );
  return {
    height: HEIGHT + 14,
    draw: (top) => {
      const y = (value: number) => top + HEIGHT * (1 - scale.place(value));
      for (const value of scale.ticks) {
        pdf.rule(plot.x, y(value), plot.width, value === 0 ? { width: 0.8 } : GRID);
        pdf.text(tick(value), plot.x - 6, y(value) + 2.6, LABEL, "right");
      }
      const thick = (slot * 0.72) / chart.series.length;
      for (const [i, { label, values }] of chart.points.entries()) {
        const x = plot.x + i * slot + slot * 0.14;
        for (const [j, value] of values.entries()) {
          column(pdf, { x: x + j * thick, width: thick }, y(0), y(value), j);
        }
        const middle = plot.x + (i + 0.5) * slot;
        // A long name at the very end would leave the page's margin.
        const isWithin = middle + pdf.width(label, LABEL) / 2 <= place.x + place.width;
        if (i % labelled === 0 && isWithin) pdf.text(label, middle, top + HEIGHT + 10, LABEL, "center");
      }
    },
  };
}

function column(pdf: Pdf, { x, width }: Place, zero: number, end: number, series: number): void {
  const height = Math.abs(zero - end);
  if (height === 0) return;
  pdf.fill(x, Math.min(zero, end), width, height, FILLS[series]);
  if (series > 0 && width > 1.5) pdf.frame(x, Math.min(zero, end), width, height, 0.3);
}

/** Every how many labels one is written, so that none touches the next. */
function everyNth(label: number, slot: number, points: number): number {
  return Math.min(points, Math.max(1, Math.ceil(label / slot)));
}

/** Bars by rank, each with its name before and its figure behind it. */
function bars(pdf: Pdf, { chart, language }: ReportDocument, place: Place): Block {
  const figure = (value: number) => formatValue(value, chart.value_kind, language);
  const widest = (texts: readonly string[], style: Style) =>
    Math.max(...texts.map((text) => pdf.width(text, style)));
  const name: Style = { size: 8 };
  const labels = chart.points.map(({ label }) => pdf.wrap(label, place.width * 0.36, name, 1).join(""));
  const before = widest(labels, name) + 8;
  const behind = widest(
    chart.points.map(({ values }) => figure(values[0] ?? 0)),
    LABEL,
  );
  const plot = { x: place.x + before, width: place.width - before - behind - 6 };
  const scale: Scale = scaleOf(chart);
  return {
    height: chart.points.length * BAR,
    draw: (top) => {
      const x = (value: number) => plot.x + plot.width * scale.place(value);
      for (const [i, { values }] of chart.points.entries()) {
        const [value = 0] = values;
        const y = top + i * BAR;
        const end = Math.max(x(0), x(value));
        pdf.text(labels[i] ?? "", place.x, y + 9, name);
        if (value !== 0)
          pdf.fill(Math.min(x(0), x(value)), y + 1, Math.abs(x(value) - x(0)), BAR - GAP, FILLS[0]);
        pdf.text(figure(value), end + 6, y + 9, { ...LABEL, color: "#000000" });
      }
    },
  };
}
