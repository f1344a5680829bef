import type { Report } from "@saudaflow/contract";
import { useMemo, useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import type { Column } from "#shared/table/column.ts";
import { PlainTable } from "#shared/table/plain-table.tsx";
import { Button } from "#shared/ui/button.tsx";
import { useFormat } from "#shared/use-format.ts";
import { isFigure } from "./is-figure.ts";
import { useSayValue } from "./use-say-value.ts";

type Row = Report["rows"][number];
/** More lines than anybody reads before he asks for the others. */
const FIRST = 100;

/** The rows of a report with their sum below them. */
export function ReportTable({ report }: { readonly report: Report }) {
  const t = usePanelT();
  const f = useFormat();
  const say = useSayValue();
  const [all, setAll] = useState(false);
  const columns = useMemo(
    () =>
      report.columns.map(
        ({ key, name, kind }, place): Column<Row> => ({
          id: key,
          header: name,
          figures: isFigure(kind),
          className: kind === "text" ? "min-w-40" : "whitespace-nowrap",
          cell: (row) => (place === 0 && row === report.totals ? t.reports.totals : say(kind, row[key])),
        }),
      ),
    [report, say, t],
  );
  const rows = all ? report.rows : report.rows.slice(0, FIRST);
  return (
    <PanelCard title={report.title}>
      <PlainTable
        label={t.reports.rows}
        columns={columns}
        rows={rows}
        rowKey={(row) => report.rows.indexOf(row)}
        total={report.totals}
      />
      {rows.length < report.rows.length ? (
        <Button look="quiet" className="mt-3" onClick={() => setAll(true)}>
          {t.common.show_more}
        </Button>
      ) : (
        report.truncated && (
          <p className="mt-3 text-ink-soft">
            {t.reports.shown(f.number(report.rows.length), f.number(report.row_count))}
          </p>
        )
      )}
    </PanelCard>
  );
}
