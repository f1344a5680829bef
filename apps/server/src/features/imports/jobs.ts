import { HopelessJob, type Job, type JobHandlers } from "#platform/jobs.ts";
import { applyImport } from "./apply-import.ts";
import { setLiveProgress } from "./live-progress.ts";
import { readImport } from "./read-import.ts";
import { announceRun, changeRun, findRun, jobTransaction } from "./run.ts";
import { undoImport } from "./undo-import.ts";
import type { Work } from "./work.ts";

interface ImportJob {
  readonly import_id: number;
  readonly actor_id: number | null;
}

/** Tries of a step that fails on our side, before its run is given back to the shop as it was. */
const MAX_TRIES = 3;
/** Where a run goes whose step is given up. */
const BACK = { reading: "failed", applying: "ready", undoing: "done" } as const;

/** The steps of imports: each can be done again at any time, and does nothing where the run has moved on. */
export function importJobs(work: Omit<Work, "onProgress">): JobHandlers {
  const step = (run: (work: Work, import_id: number, actor_id: number | null) => Promise<void>) => {
    return async (job: Job) => {
      const { import_id, actor_id } = job.data as ImportJob;
      const { read } = work.database;
      const onProgress = (done: number, total: number) => setLiveProgress(read, import_id, { done, total });
      // The process died of it: giving the run back keeps the shop from waiting for ever.
      if (job.attempt > MAX_TRIES) {
        await giveUp(work, import_id);
        throw new HopelessJob("the step was broken off too often");
      }
      try {
        await run({ ...work, onProgress }, import_id, actor_id);
      } catch (error) {
        if (job.attempt >= MAX_TRIES) await giveUp(work, import_id);
        throw error;
      } finally {
        setLiveProgress(read, import_id, undefined);
      }
    };
  };
  return {
    "import.read": step(readImport),
    "import.apply": step(applyImport),
    "import.undo": step(undoImport),
  };
}

async function giveUp({ database, clock }: Work, import_id: number): Promise<void> {
  const seen = await findRun(database.read, import_id);
  const state = seen && BACK[seen.state as keyof typeof BACK];
  if (seen === undefined || state === undefined) return;
  await jobTransaction(database, async (tx) => {
    const run = await changeRun(tx, seen, { state, error_code: "import_broken_off" });
    if (run) await announceRun(tx, run, clock());
  });
}
