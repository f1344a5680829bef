import {
  type ColumnKind,
  fromThousandths,
  fromTiyn,
  moneyText,
  quantityNumber,
  type Report,
} from "@saudaflow/contract";
import type { Column, ReportDocument, Row, Value } from "./report.ts";
import { WORDS } from "./words.ts";

/** The report as the API answers it. */
export function reportJson(report: ReportDocument): Report {
  const words = WORDS[report.language];
  const { kind, from, to, shop, columns, rows, row_count, chart, made_at } = report;
  return {
    kind,
    title: words.titles[kind],
    from,
    to,
    shop,
    columns: columns.map((column) => ({ ...column, name: words.columns[column.key] })),
    rows: rows.map((row) => wireRow(row, columns)),
    row_count,
    truncated: rows.length < row_count,
    totals: wireRow(report.totals, columns),
    chart: {
      kind: chart.kind,
      title: words.charts[kind],
      value_kind: chart.value_kind,
      series: chart.series.map((name) => words.columns[name]),
      points: chart.points.map(({ label, values }) => ({
        label,
        values: values.map((value) => wireValue(value, chart.value_kind) ?? 0),
      })),
    },
    made_at,
  };
}

function wireRow(row: Row, columns: readonly Column[]): Record<string, Value> {
  return Object.fromEntries(columns.map(({ key, kind }) => [key, wireValue(row[key] ?? null, kind)]));
}

/** Money as a decimal string, quantities and per cent as numbers, as everywhere on the wire. */
function wireValue(value: Value, kind: ColumnKind): Value {
  if (typeof value !== "number") return value;
  if (kind === "money") return moneyText(fromTiyn(value));
  if (kind === "quantity") return quantityNumber(fromThousandths(value));
  return kind === "percent" ? value / 10 : value;
}
