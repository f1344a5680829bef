/** Kazakhstan has been UTC+5 without summer time since 2024-03-01; old time-zone data may not know it, so it is fixed here. */
const ALMATY_OFFSET_MS = 5 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The business day in Asia/Almaty at this moment: "2026-11-23". */
export function businessDate(at: Date): string {
  return almatyClock(at).toISOString().slice(0, 10);
}

/** Whether the calendar has this day; years far from ours are typing errors. */
export function isBusinessDate(date: string): boolean {
  const start = startOfBusinessDate(date);
  return !Number.isNaN(start.getTime()) && businessDate(start) === date && date >= "2000" && date < "2200";
}

/** The moment when this business day began. */
export function startOfBusinessDate(date: string): Date {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - ALMATY_OFFSET_MS);
}

/** A date whose parts in UTC are those of the clock in Asia/Almaty at this moment. */
export function almatyClock(at: Date): Date {
  return new Date(at.getTime() + ALMATY_OFFSET_MS);
}

/** The business day that many days later; earlier when negative. */
export function laterDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days there are from one business day to another, both counted. */
export function daysFromTo(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS + 1;
}
