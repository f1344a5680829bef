import { type ReactNode, useEffect, useRef } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DateRangePicker } from "#shared/panel/date-range.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { ChipLink } from "#shared/ui/chip-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { type ReportWanted, useReportQuery } from "./api.ts";
import { ReportChart } from "./report-chart.tsx";
import { ReportFiles } from "./report-files.tsx";
import { ReportTable } from "./report-table.tsx";
import { ReportTotals } from "./report-totals.tsx";
import { useReportParams } from "./use-report-params.ts";

interface Props extends Pick<ReportWanted, "panel"> {
  /** Beside the period: of which shop. */
  readonly filter?: ReactNode;
}

/** The reports of a shop or of the installation: a page of its own. */
export function Reports({ panel, filter }: Props) {
  const t = usePanelT();
  const { wanted, kinds, linkTo, setDays } = useReportParams(panel);
  const nav = useRef<HTMLElement>(null);
  // On a phone the chosen one may lie beyond the edge.
  useEffect(() => {
    if (wanted.kind)
      nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [wanted.kind]);
  const query = useReportQuery(wanted, { refetchOnMountOrArgChange: true });
  return (
    <DetailPage
      title={t.reports.title}
      actions={
        <>
          <DateRangePicker value={wanted} onChange={setDays} />
          {filter}
          <ReportFiles wanted={wanted} />
        </>
      }
    >
      <nav
        ref={nav}
        aria-label={t.reports.kind}
        className="no-scrollbar relative -mx-4 flex gap-2 overflow-x-auto px-4 md:mx-0 md:flex-wrap md:px-0"
      >
        {kinds.map((kind) => (
          <ChipLink key={kind} to={linkTo(kind)} replace chosen={kind === wanted.kind}>
            {t.reports.kinds[kind]}
          </ChipLink>
        ))}
      </nav>
      <Loaded
        query={query}
        skeleton={
          <div className="flex flex-col gap-4">
            <Skeleton className="h-28 rounded-card" />
            <Skeleton className="h-80 rounded-card" />
            <Skeleton className="h-96 rounded-card" />
          </div>
        }
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <EmptyState
            picture="/pictures/receipt.webp"
            title={t.reports.empty_title}
            text={t.reports.empty_text}
          />
        }
      >
        {(report) => (
          <>
            <ReportTotals report={report} />
            <ReportChart report={report} />
            <ReportTable key={`${report.kind}${report.from}${report.to}`} report={report} />
          </>
        )}
      </Loaded>
    </DetailPage>
  );
}
