import { laterDate, type Money, moneyText } from "@saudaflow/contract";

/** So many business days that end with this one, oldest first. */
export function daysUntil(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => laterDate(last, i + 1 - count));
}

/** By how many per cent a figure has changed, to one decimal; null where there was nothing to compare with. */
export function changePercent(value: number, previous: number): number | null {
  return previous <= 0 ? null : Math.round(((value - previous) / previous) * 1000) / 10;
}

/** A count beside that of the period before. */
export function changed(value: number, previous: number) {
  return { value, previous, change_percent: changePercent(value, previous) };
}

/** The same of money, as the wire has it. */
export function changedMoney(value: Money, previous: Money) {
  return { ...changed(value, previous), value: moneyText(value), previous: moneyText(previous) };
}

/** A count of today beside yesterday's and that of a week ago. */
export function today(value: number, yesterday: number, last_week: number) {
  return {
    value,
    yesterday,
    change_percent: changePercent(value, yesterday),
    last_week,
    week_change_percent: changePercent(value, last_week),
  };
}

/** The same of money, as the wire has it. */
export function todaysMoney(value: Money, yesterday: Money, last_week: Money) {
  const texts = {
    value: moneyText(value),
    yesterday: moneyText(yesterday),
    last_week: moneyText(last_week),
  };
  return { ...today(value, yesterday, last_week), ...texts };
}
