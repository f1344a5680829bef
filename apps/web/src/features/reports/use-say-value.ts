import { type ColumnKind, startOfBusinessDate } from "@saudaflow/contract";
import { useCallback } from "react";
import { useFormat } from "#shared/use-format.ts";

/** A value of a report in the reader's language, by the kind of its column. */
export function useSayValue(): (kind: ColumnKind, value: string | number | null | undefined) => string {
  const f = useFormat();
  return useCallback(
    (kind, value) => {
      if (value === null || value === undefined) return "";
      switch (kind) {
        case "money":
          return f.money(value, true);
        case "date":
          return f.date(startOfBusinessDate(String(value)), "date");
        case "instant":
          return f.date(String(value), "moment");
        case "text":
          return String(value);
        case "percent":
          return `${f.number(Number(value))}\u00a0%`;
        default:
          return f.number(Number(value));
      }
    },
    [f],
  );
}
