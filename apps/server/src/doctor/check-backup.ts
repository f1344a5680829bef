import type { Config } from "#config";
import { lastGoodBackup, lastRun } from "#features/backups/index.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { broken, type Finding, lookHere, ok } from "./finding.ts";

const HOUR_MS = 60 * 60 * 1000;
/** One every day, and some hours for a machine that is off at night; then a day, and it is serious. */
const LATE_HOURS = 36;
const MISSED_HOURS = 72;

/** How old the newest backup is that can be restored. */
export async function checkLastBackup(
  { daily_backup }: Config,
  { read }: Database,
  clock: Clock,
): Promise<Finding> {
  const [good, last] = [await lastGoodBackup(read), await lastRun(read)];
  const why = last?.state === "failed" ? `. The last run failed: ${last.problem}` : "";
  const todo = `npm run backup${why}`;
  if (good === undefined) return lookHere(`there is none yet: ${todo}`);
  const hours = Math.floor((clock().getTime() - Date.parse(good.started_at)) / HOUR_MS);
  const says = `the last good one is ${hours} hours old`;
  if (daily_backup && hours >= MISSED_HOURS) return broken(`${says}: ${todo}`);
  if (hours >= LATE_HOURS) return lookHere(`${says}: ${todo}`);
  return good.problem === null ? ok(says) : lookHere(`${says}; it found: ${good.problem}`);
}

/** Whether backups can be read by whoever finds them. */
export function checkBackupKey({ backup_key }: Config): Finding {
  if (backup_key !== undefined) return ok("they are encrypted; keep BACKUP_KEY somewhere else too");
  return lookHere("BACKUP_KEY is not set: whoever gets hold of a backup reads all of it");
}
