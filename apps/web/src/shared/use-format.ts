import { businessDate, type Unit } from "@saudaflow/contract";
import { useMemo } from "react";
import { type DateStyle, formatDate, formatMoney, formatNumber, formatQuantity } from "./format.ts";
import { useLanguage, useT } from "./i18n/context.ts";

/** Money, quantities and dates as the reader writes them: `const f = useFormat(); f.money(order.total)`. */
export function useFormat() {
  const { language } = useLanguage();
  const t = useT();
  return useMemo(
    () => ({
      money: (value: string | number, exact?: boolean) => formatMoney(value, language, exact),
      number: (value: number) => formatNumber(value, language),
      quantity: (value: number, unit: Unit) => formatQuantity(value, t.common.units[unit], language),
      unit: (unit: Unit) => t.common.units[unit],
      date: (at: string | Date, style: DateStyle) => formatDate(at, style, language),
      /** The time of today's, the day and time of anything else. */
      when: (at: string) =>
        formatDate(at, businessDate(new Date(at)) === businessDate(new Date()) ? "time" : "moment", language),
    }),
    [language, t],
  );
}
