import { almatyClock, businessDate, laterDate } from "@saudaflow/contract";

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
/** The day of backups begins when nobody shops; a machine that is off then does it when it is on again. */
const FIRST_HOUR = 3;

const DAILY = /^saudaflow-daily-(\d{4}-\d\d-\d\d)\.tar\.zst(\.age)?$/;

/** How many are kept of each kind. */
const KEPT: readonly (readonly [number, (day: string) => string])[] = [
  [7, (day) => day],
  [4, weekOf],
  [3, (day) => day.slice(0, 7)],
];

/** The day whose backup is due. */
export function backupDay(now: Date): string {
  return businessDate(new Date(now.getTime() - FIRST_HOUR * HOUR_MS));
}

/** The name of a backup: of a day, or of the moment when it was made by hand, on Almaty's clock. */
export function backupName(day: string | null, now: Date, is_encrypted: boolean): string {
  const local = almatyClock(now).toISOString();
  const what = day === null ? local.slice(0, 19).replaceAll(":", "-") : `daily-${day}`;
  return `saudaflow-${what}.tar.zst${is_encrypted ? ".age" : ""}`;
}

/**
 * Which of the daily backups of a folder may go: kept are the newest of each of the last 7 days, 4 weeks and 3 months
 * that have any. It counts backups, not the calendar, so the newest is never among them.
 */
export function expiredBackups(files: readonly string[]): string[] {
  const daily = files
    .filter((file) => DAILY.test(file))
    .toSorted()
    .toReversed();
  const kept = new Set(KEPT.flatMap(([count, periodOf]) => newestOfEach(daily, count, periodOf)));
  return daily.filter((file) => !kept.has(file));
}

function newestOfEach(daily: readonly string[], count: number, periodOf: (day: string) => string): string[] {
  const newest = new Map<string, string>();
  for (const file of daily) {
    const period = periodOf(DAILY.exec(file)?.[1] ?? "");
    if (!newest.has(period)) newest.set(period, file);
  }
  return [...newest.values()].slice(0, count);
}

/** The Monday of its week. */
function weekOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getTime() / DAY_MS + 3) % 7;
  return laterDate(day, -weekday);
}
