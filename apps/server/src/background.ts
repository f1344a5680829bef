import { forgetOldSignIns } from "#features/accounts/index.ts";
import { transact } from "#platform/db/transact.ts";
import { forgetOldKeys } from "#platform/http/idempotency.ts";
import { type JobHandlers, type OnFailure, startJobs } from "#platform/jobs.ts";
import { forgetOldEvents } from "#platform/outbox.ts";
import type { Services } from "#services";

const HOUSEKEEPING_MS = 60 * 60 * 1000;

/** What the process does of jobs, by their kind. */
export function jobHandlers(_services: Services): JobHandlers {
  return {};
}

interface Log {
  readonly warn: (fields: object, message: string) => void;
}

/** What a serving process does beside answering: the jobs that others wanted, and tidying up. */
export function startBackground(services: Services, log: Log): { stop: () => Promise<void> } {
  const { database, clock } = services;
  const tellFailure: OnFailure = ({ id, kind, attempt }, error) =>
    log.warn({ err: error, job: id, attempt }, `the job ${kind} failed`);
  const jobs = startJobs(database, clock, jobHandlers(services), tellFailure);
  const housekeeping = setInterval(() => void tidy(services), HOUSEKEEPING_MS);
  return {
    stop: async () => {
      clearInterval(housekeeping);
      await jobs.stop();
    },
  };
}

async function tidy({ database, clock }: Services): Promise<void> {
  try {
    await transact(database, async (tx) => {
      await forgetOldKeys(tx, clock());
      await forgetOldSignIns(tx, clock());
      await forgetOldEvents(tx, clock());
    });
  } catch {
    // Nothing depends on it today; the next hour tries again.
  }
}
