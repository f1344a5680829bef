import { once } from "node:events";
import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import { SheetError } from "./sheet.ts";
import type { SheetAnswer, SheetTask } from "./sheet-worker.ts";

/** A hundred thousand rows take some seconds; only a file made to hold us up takes longer. */
const STEP_MS = 60_000;
/** Ten times what such a list needs. */
const MEMORY_MB = 512;

export interface SheetReader {
  /** The next answer. Throws SheetError for a file that is no list, or would cost too much to read. */
  readonly next: () => Promise<SheetAnswer>;
  readonly close: () => Promise<void>;
}

/** Reads a file in a thread of its own, so that the server answers meanwhile and no file can end it. */
export function readFileInThread(task: Omit<SheetTask, "cache">): SheetReader {
  const worker = new Worker(new URL("./sheet-worker.ts", import.meta.url), {
    // No flags and no environment of the server: secrets don't belong beside foreign files.
    execArgv: [],
    env: {},
    workerData: { ...task, cache: getCompileCacheDir() } satisfies SheetTask,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return {
    next: async () => {
      worker.postMessage("next");
      const [answer] = await once(worker, "message", { signal: AbortSignal.timeout(STEP_MS) }).catch(
        (error: NodeJS.ErrnoException) => {
          const isTooMuch = error.code === "ERR_WORKER_OUT_OF_MEMORY" || error.name === "AbortError";
          throw isTooMuch ? new SheetError("sheet_too_large") : error;
        },
      );
      if ("error" in answer) throw new SheetError(answer.error);
      return answer as SheetAnswer;
    },
    close: async () => void (await worker.terminate()),
  };
}
