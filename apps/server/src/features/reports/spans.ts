import { daysFromTo, laterDate } from "@saudaflow/contract";
import type { Scope } from "./report.ts";
import type { Words } from "./words.ts";

/** More columns don't stand side by side on a page. */
const MAX_DAYS = 62;

/** Every business day of a period. */
export function daysOf({ from, to }: Pick<Scope, "from" | "to">): string[] {
  return Array.from({ length: daysFromTo(from, to) }, (_, i) => laterDate(from, i));
}

/** The days of a chart along time: each its own column, or in a long period each month. */
export function spansOf(
  scope: Pick<Scope, "from" | "to">,
  words: Words,
): { label: string; days: string[] }[] {
  const days = daysOf(scope);
  const monthName = (day: string) => words.months[Number(day.slice(5, 7)) - 1] ?? "";
  if (days.length <= MAX_DAYS) {
    return days.map((day) => ({ label: `${Number(day.slice(8))} ${monthName(day)}`, days: [day] }));
  }
  const months = Map.groupBy(days, (day) => day.slice(0, 7));
  return [...months].map(([month, own]) => ({
    label: `${monthName(month)} ${month.slice(0, 4)}`,
    days: own,
  }));
}
