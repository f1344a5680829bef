import { accountLetters, forgetOldSignIns, resetJobs } from "#features/accounts/index.ts";
import { startSealer } from "#features/audit/index.ts";
import { backupJobs, type RunBackup, runInChild, wantDailyBackup } from "#features/backups/index.ts";
import { DELETE_IMAGE, deleteStoredImage, forgetUnwantedImages } from "#features/catalog/index.ts";
import { forgetImports, importJobs } from "#features/imports/index.ts";
import { ledgerLetters } from "#features/ledger/index.ts";
import { forgetOldReads } from "#features/notifications/index.ts";
import { cancelOverdue, orderLetters } from "#features/orders/index.ts";
import { transact } from "#platform/db/transact.ts";
import { forgetOldRequests } from "#platform/http/counted-requests.ts";
import { forgetOldKeys } from "#platform/http/idempotency.ts";
import { forgetFailedJobs, type JobHandlers, type OnFailure, startJobs } from "#platform/jobs.ts";
import { mailerOf } from "#platform/mail/mailer.ts";
import { letterHandlers } from "#platform/mail/send-letters.ts";
import { forgetOldEvents } from "#platform/outbox.ts";
import type { Services } from "#services";

/** How exactly an order that nobody confirms is cancelled. */
const OVERDUE_LOOK_MS = 60_000;
const HOUSEKEEPING_MS = 60 * 60 * 1000;
const BACKUP_LOOK_MS = 60_000;

/** What the process does of jobs, by their kind. */
export function jobHandlers(services: Services, runBackup: RunBackup): JobHandlers {
  return {
    ...backupJobs(services, runBackup),
    ...resetJobs(services),
    ...importJobs(services),
    [DELETE_IMAGE]: deleteStoredImage(services),
    ...letterHandlers(services, { ...accountLetters(services), ...ledgerLetters, ...orderLetters }),
  };
}

/** Letters wait for their mail server, price lists and backups for their size, each in a queue of their own: nothing else waits with them. */
const SLOW = /^(mail|import|backup)\./;

function queuesOf(handlers: JobHandlers): JobHandlers[] {
  const queues = Map.groupBy(Object.entries(handlers), ([kind]) => SLOW.exec(kind)?.[1]);
  return [...queues.values()].map((queue) => Object.fromEntries(queue));
}

interface Log {
  readonly warn: (fields: object, message: string) => void;
}

/** What a serving process does beside answering: the jobs that others wanted, and tidying up. */
export function startBackground(services: Services, log: Log): { stop: () => Promise<void> } {
  const { database, clock, config } = services;
  const tellFailure: OnFailure = ({ id, kind, attempt }, error) =>
    log.warn({ err: error, job: id, attempt }, `the job ${kind} failed`);
  const stopping = new AbortController();
  const handlers = jobHandlers(services, runInChild(stopping.signal));
  const queues = queuesOf(handlers).map((queue) => startJobs(database, clock, queue, tellFailure));
  const sealer = startSealer({
    database,
    clock,
    data_dir: config.data_dir,
    onFailure: (error) => log.warn({ err: error }, "the audit log could not be sealed"),
  });
  const housekeeping = setInterval(() => {
    tidy(services).catch((error: unknown) => log.warn({ err: error }, "tidying up failed"));
  }, HOUSEKEEPING_MS);
  const overdue = setInterval(() => {
    cancelOverdue(database, clock).catch((error: unknown) =>
      log.warn({ err: error }, "overdue orders could not be cancelled"),
    );
  }, OVERDUE_LOOK_MS);
  const backup = setInterval(() => {
    if (!config.daily_backup) return;
    wantDailyBackup(database, clock).catch((error: unknown) =>
      log.warn({ err: error }, "the daily backup could not be asked for"),
    );
  }, BACKUP_LOOK_MS);
  return {
    stop: async () => {
      stopping.abort();
      clearInterval(backup);
      clearInterval(overdue);
      clearInterval(housekeeping);
      await Promise.all(queues.map((queue) => queue.stop()));
      mailerOf(services.config).close();
      // Last: what the jobs did is sealed too.
      await sealer.stop();
    },
  };
}

async function tidy({ database, clock }: Services): Promise<void> {
  const now = clock();
  await transact(database, async (tx) => {
    await forgetOldKeys(tx, now);
    await forgetOldRequests(tx, now);
    await forgetOldSignIns(tx, now);
    await forgetOldEvents(tx, now);
    await forgetOldReads(tx);
    await forgetFailedJobs(tx, now);
  });
  while ((await transact(database, (tx) => forgetUnwantedImages(tx, now))) === false);
  await forgetImports(database, now);
}
