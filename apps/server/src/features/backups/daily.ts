import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { enqueue, type JobHandlers } from "#platform/jobs.ts";
import { announce } from "#platform/outbox.ts";
import { backupDay } from "./files.ts";

const DAILY_BACKUP = "backup.daily";
/** The first tries may fail by something that passes; who hears of it then can do nothing better. */
const TELLING_ATTEMPT = 3;

/** Makes the backup of a day, or throws why it could not be made. */
export type RunBackup = (day: string) => Promise<void>;

/** Wants today's backup, once for all processes of the shop. */
export async function wantDailyBackup(database: Database, clock: Clock): Promise<void> {
  const now = clock();
  const day = backupDay(now);
  const known = await database.read
    .selectFrom("backups")
    .select("id")
    .where("day", "=", day)
    .executeTakeFirst();
  if (known) return;
  await transact(database, async (tx) => {
    const first = await tx
      .insertInto("backups")
      .values({ day, state: "running", started_at: now.toISOString() })
      .onConflict((conflict) => conflict.column("day").doNothing())
      .returning("id")
      .executeTakeFirst();
    // Another process was first.
    if (first) await enqueue(tx, DAILY_BACKUP, { day }, now);
  });
}

/** Makes the wanted backups; administrators are told once of one that keeps failing. */
export function backupJobs(
  { database, clock }: { database: Database; clock: Clock },
  run: RunBackup,
): JobHandlers {
  return {
    [DAILY_BACKUP]: async ({ data, attempt }) => {
      const { day } = data as { day: string };
      // Wanted on a day that is over, or in a shop that was restored since: today's is another job.
      if (day !== backupDay(clock())) return;
      try {
        await run(day);
      } catch (error) {
        if (attempt === TELLING_ATTEMPT) await tellFailure(database, day, clock());
        throw error;
      }
    },
  };
}

async function tellFailure(database: Database, day: string, now: Date): Promise<void> {
  await transact(database, (tx) => announce(tx, { type: "backup.failed", data: { date: day }, at: now }));
}
