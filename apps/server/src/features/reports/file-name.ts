import { laterDate } from "@saudaflow/contract";
import type { Wanted } from "./make-report.ts";
import { WORDS } from "./words.ts";

/** "satylymdar-2026-11.xlsx" for a whole month, else with both days. */
export function fileName({
  kind,
  language,
  from,
  to,
  format,
}: Pick<Wanted, "kind" | "language" | "from" | "to" | "format">): string {
  const month = from.slice(0, 7);
  const isMonth = from.endsWith("-01") && to.startsWith(month) && laterDate(to, 1).endsWith("-01");
  const days = from === to ? from : `${from}_${to}`;
  return `${WORDS[language].files[kind]}-${isMonth ? month : days}.${format}`;
}
