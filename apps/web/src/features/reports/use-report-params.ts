import {
  ADMIN_REPORT_KINDS,
  businessDate,
  isBusinessDate,
  laterDate,
  REPORT_KINDS,
  type ReportKind,
} from "@saudaflow/contract";
import { useSearchParams } from "react-router";
import type { DateRange } from "#shared/panel/date-range.tsx";
import { latestSearch } from "#shared/table/use-list-params.ts";
import type { ReportWanted } from "./api.ts";

const USUAL_DAYS = 30;

/** Which report the address names: the sales of the last thirty days when it says nothing of use. */
export function useReportParams(panel: ReportWanted["panel"]) {
  const [search, setSearch] = useSearchParams();
  const kinds: readonly ReportKind[] = panel === "admin" ? ADMIN_REPORT_KINDS : REPORT_KINDS;
  const day = (name: string) => {
    const date = search.get(name);
    return date !== null && isBusinessDate(date) ? date : undefined;
  };
  const to = day("to") ?? businessDate(new Date());
  const from = day("from") ?? laterDate(to, 1 - USUAL_DAYS);
  const shop_id = Number(search.get("shop_id")) || undefined;
  const wanted: ReportWanted = {
    panel,
    kind: kinds.find((kind) => kind === search.get("kind")) ?? "sales-by-day",
    from,
    to,
    ...(panel === "admin" && shop_id && { shop_id }),
  };
  /** The same period of another kind. */
  const linkTo = (kind: ReportKind) => {
    const next = new URLSearchParams(search);
    next.set("kind", kind);
    return `?${next}`;
  };
  const setDays = (days: DateRange) => {
    const next = latestSearch();
    for (const name of ["from", "to"] as const) {
      if (days[name]) next.set(name, days[name]);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };
  return { wanted, kinds, linkTo, setDays };
}
