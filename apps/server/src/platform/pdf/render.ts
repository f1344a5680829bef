import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import type { Answer, Job } from "./worker.ts";

/** `failed`: the template threw. `crashed`: its thread died. `queue_full` and `closed`: try later. */
export type PdfErrorCode = "failed" | "crashed" | "timeout" | "queue_full" | "closed";

export class PdfError extends Error {
  readonly code: PdfErrorCode;
  constructor(code: PdfErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "PdfError";
    this.code = code;
  }
}

interface Task {
  readonly job: Job;
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: PdfError) => void;
}

export interface PdfRenderer {
  /** Draws `data` (structured-cloneable) with the `draw(data)` that the module `template` exports. */
  readonly renderPdf: (template: URL, data: unknown) => Promise<Uint8Array<ArrayBuffer>>;
  /** Refuses what is waiting and stops the thread. A later `renderPdf` starts a new one. */
  readonly close: () => Promise<void>;
}

/**
 * Draws PDFs one at a time in a thread of their own, so that the server answers meanwhile.
 * The thread starts at the first document; one that dies or hangs is replaced at the next.
 */
export function createPdfRenderer({
  /** A receipt takes some 50 ms: 100 waiting are five seconds, longer nobody waits. */
  queueLimit = 100,
  /** Far above the longest report; only what hangs takes longer. */
  timeoutMs = 30_000,
  /** A runaway document ends its thread, not the server. */
  memoryMb = 256,
} = {}): PdfRenderer {
  const queue: Task[] = [];
  let worker: Worker | undefined;
  let current: Task | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;

  function start(): Worker {
    const fresh = new Worker(new URL("./worker.ts", import.meta.url), {
      // No flags and no environment of the server: secrets don't belong beside foreign text.
      execArgv: [],
      env: {},
      workerData: { cache: getCompileCacheDir() },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    fresh.on("message", (answer: Answer) => {
      if (worker !== fresh || answer.id !== current?.job.id) return;
      const task = take();
      if ("bytes" in answer) task?.resolve(answer.bytes);
      else
        task?.reject(
          new PdfError("failed", `the document was not drawn: ${answer.error.message}`, answer.error),
        );
      next();
    });
    fresh.on("error", (error) => lost(fresh, error));
    fresh.on("exit", (code) => lost(fresh, new Error(`exit code ${code}`)));
    return fresh;
  }

  /** The job at work, which is then no longer at work. */
  function take(): Task | undefined {
    clearTimeout(timer);
    const task = current;
    current = undefined;
    return task;
  }

  function lost(dead: Worker, cause: unknown): void {
    if (worker !== dead) return;
    worker = undefined;
    take()?.reject(new PdfError("crashed", "the thread that draws documents died", cause));
    next();
  }

  function next(): void {
    if (current) return;
    current = queue.shift();
    if (!current) {
      // An idle thread does not keep the process alive.
      worker?.unref();
      return;
    }
    worker ??= start();
    worker.ref();
    timer = setTimeout(() => {
      const hung = worker;
      worker = undefined;
      void hung?.terminate();
      take()?.reject(new PdfError("timeout", `the document was not drawn in ${timeoutMs} ms`));
      next();
    }, timeoutMs);
    try {
      worker.postMessage(current.job);
    } catch (cause) {
      take()?.reject(new PdfError("failed", "the data cannot be handed to another thread", cause));
      next();
    }
  }

  return {
    renderPdf: (template, data) =>
      new Promise((resolve, reject) => {
        if (queue.length >= queueLimit) {
          reject(new PdfError("queue_full", `${queueLimit} documents are waiting already`));
          return;
        }
        queue.push({ job: { id: ++lastId, template: template.href, data }, resolve, reject });
        next();
      }),
    close: async () => {
      const stopped = worker;
      worker = undefined;
      const tasks = [take(), ...queue.splice(0)];
      for (const task of tasks) task?.reject(new PdfError("closed", "the server is stopping"));
      await stopped?.terminate();
    },
  };
}

/** The process's own renderer. */
export const { renderPdf, close: closePdf } = createPdfRenderer();
