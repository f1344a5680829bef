import {
  businessDate,
  daysFromTo,
  isBusinessDate,
  laterDate,
  MAX_REPORT_DAYS,
  startOfBusinessDate,
} from "@saudaflow/contract";
import { type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import type { Scope } from "./report.ts";

/** What a report is of when nobody says: a month, today included. */
const DEFAULT_DAYS = 30;

export type Period = Pick<Scope, "from" | "to" | "since" | "until">;

/** The period that is asked for, in business days of Almaty, or why there can be no report of it. */
export function periodOf(
  query: { readonly from?: string; readonly to?: string },
  now: Date,
): Period | Refusal<"validation_failed" | "period_too_long"> {
  for (const name of ["from", "to"] as const) {
    const day = query[name];
    if (day !== undefined && !isBusinessDate(day)) return refuseField(name, "wrong_format");
  }
  const to = query.to ?? businessDate(now);
  const from = query.from ?? laterDate(to, 1 - DEFAULT_DAYS);
  if (from > to) return refuseField("from", "period_reversed");
  if (daysFromTo(from, to) > MAX_REPORT_DAYS) return refuse("period_too_long");
  const since = startOfBusinessDate(from).toISOString();
  return { from, to, since, until: startOfBusinessDate(laterDate(to, 1)).toISOString() };
}
