import { once } from "node:events";
import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import { SheetError } from "./sheet.ts";
import type { SheetAnswer, SheetMessage, SheetTask } from "./sheet-worker.ts";

/** A hundred thousand rows take some seconds; only a file made to hold us up takes longer. */
const STEP_MS = 60_000;
/** Ten times what such a list needs. */
const MEMORY_MB = 512;

export interface SheetReader {
  /** The next answer. Throws SheetError for a file that is no list, or would cost too much to read. */
  readonly next: () => Promise<SheetAnswer>;
  readonly close: () => Promise<void>;
}

/** The thread that has read its last file without trouble: starting one costs more than reading a short list. */
let idle: Worker | undefined;

/** Reads a file in another thread, so that the server answers meanwhile and no file can end it. */
export function readFileInThread(task: SheetTask): SheetReader {
  const worker = idle ?? start();
  if (worker === idle) idle = undefined;
  worker.ref();
  let message: SheetMessage = task;
  let isSound = true;
  return {
    next: async () => {
      isSound = false;
      worker.postMessage(message);
      message = "next";
      const [answer] = await once(worker, "message", { signal: AbortSignal.timeout(STEP_MS) }).catch(
        (error: NodeJS.ErrnoException) => {
          const isTooMuch = error.code === "ERR_WORKER_OUT_OF_MEMORY" || error.name === "AbortError";
          throw isTooMuch ? new SheetError("sheet_too_large") : error;
        },
      );
      if ("error" in answer) throw new SheetError(answer.error);
      isSound = true;
      return answer as SheetAnswer;
    },
    close: async () => {
      if (!isSound || idle !== undefined) {
        await worker.terminate();
        return;
      }
      worker.postMessage("end" satisfies SheetMessage);
      // An idle thread does not keep the process alive.
      worker.unref();
      idle = worker;
    },
  };
}

function start(): Worker {
  const worker = new Worker(new URL("./sheet-worker.ts", import.meta.url), {
    // No flags and no environment of the server: secrets don't belong beside foreign files.
    execArgv: [],
    env: {},
    workerData: { cache: getCompileCacheDir() },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // Without a listener a thread that dies while it is idle would end the process.
  for (const event of ["error", "exit"])
    worker.on(event, () => {
      if (idle === worker) idle = undefined;
    });
  return worker;
}
