import { getCompileCacheDir } from "node:module";
import { Worker } from "node:worker_threads";
import { Pieces } from "./pieces.ts";
import type { Job, Order, Reply } from "./protocol.ts";

/** `failed`: the work threw. `crashed`: its thread died. `aborted`: nobody wants it any more. The others: try later. */
export type ThreadErrorCode = "failed" | "crashed" | "aborted" | "timeout" | "queue_full" | "closed";

export class ThreadError extends Error {
  readonly code: ThreadErrorCode;
  constructor(code: ThreadErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ThreadError";
    this.code = code;
  }
}

export interface ThreadsOptions {
  /** Jobs at work at once, each in a thread of its own. */
  readonly size: number;
  readonly queueLimit: number;
  /** Of one job, from its start to its last byte. */
  readonly timeoutMs: number;
  /** A runaway job ends its thread, not the server. */
  readonly memoryMb: number;
}

export interface Work {
  readonly module: URL;
  /** The function that the module exports. What it answers is cloned; an AsyncIterable of bytes comes as one. */
  readonly call: string;
  readonly data: unknown;
}

export interface Threads {
  /** Does the work in a thread. Aborting it before its last byte ends the thread, whatever it is at. */
  readonly run: (work: Work, signal?: AbortSignal) => Promise<unknown>;
  /** Refuses what is waiting and stops the threads. A later `run` starts new ones. */
  readonly close: () => Promise<void>;
}

interface Task {
  readonly job: Job;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: ThreadError) => void;
  readonly signal: AbortSignal | undefined;
  readonly onAbort: () => void;
  /** Once the first of many bytes has come. */
  pieces?: Pieces;
}

interface Thread {
  worker: Worker | undefined;
  task: Task | undefined;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Does slow work in threads of its own, so that the server answers meanwhile. A thread starts at its first job; one that
 * dies or hangs is replaced at the next.
 */
export function createThreads({ size, queueLimit, timeoutMs, memoryMb }: ThreadsOptions): Threads {
  const queue: Task[] = [];
  const threads: Thread[] = Array.from({ length: size }, () => ({
    worker: undefined,
    task: undefined,
    timer: undefined,
  }));
  let lastId = 0;

  function start(thread: Thread): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      // No flags and no environment of the server: secrets don't belong beside foreign text.
      execArgv: [],
      env: {},
      workerData: { cache: getCompileCacheDir() },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    worker.on("message", (reply: Reply) => {
      if (thread.worker === worker && reply.id === thread.task?.job.id) hear(thread, thread.task, reply);
    });
    worker.on("error", (error) => lost(thread, worker, error));
    worker.on("exit", (code) => lost(thread, worker, new Error(`exit code ${code}`)));
    return worker;
  }

  function hear(thread: Thread, task: Task, reply: Reply): void {
    if ("piece" in reply) {
      task.pieces ??= open(thread, task);
      task.pieces.add(reply.piece);
      return;
    }
    if ("error" in reply) {
      fail(thread, new ThreadError("failed", `the work failed: ${reply.error.message}`, reply.error));
    } else {
      end(thread);
      if ("value" in reply) task.resolve(reply.value);
      else (task.pieces ?? open(thread, task)).end();
    }
    next();
  }

  function open(thread: Thread, task: Task): Pieces {
    const { id } = task.job;
    const pieces = new Pieces((taken) => {
      if (thread.task === task) thread.worker?.postMessage({ id, taken } satisfies Order);
    });
    task.resolve(pieces);
    return pieces;
  }

  /** The task at work, which is then no longer at work. */
  function end(thread: Thread): Task | undefined {
    clearTimeout(thread.timer);
    const { task } = thread;
    thread.task = undefined;
    task?.signal?.removeEventListener("abort", task.onAbort);
    return task;
  }

  function fail(thread: Thread, error: ThreadError): void {
    const task = end(thread);
    task?.pieces?.fail(error);
    task?.reject(error);
  }

  function lost(thread: Thread, dead: Worker, cause: unknown): void {
    if (thread.worker !== dead) return;
    thread.worker = undefined;
    fail(thread, new ThreadError("crashed", "the thread died", cause));
    next();
  }

  async function stop(thread: Thread, error: ThreadError): Promise<void> {
    const { worker } = thread;
    thread.worker = undefined;
    fail(thread, error);
    await worker?.terminate();
  }

  function abort(task: Task): void {
    const error = new ThreadError("aborted", "nobody wants it any more");
    const thread = threads.find((each) => each.task === task);
    if (thread) void stop(thread, error);
    else if (queue.includes(task)) queue.splice(queue.indexOf(task), 1);
    task.reject(error);
    next();
  }

  function next(): void {
    for (const thread of threads) {
      if (thread.task) continue;
      thread.task = queue.shift();
      // An idle thread does not keep the process alive.
      if (thread.task) begin(thread, thread.task);
      else thread.worker?.unref();
    }
  }

  function begin(thread: Thread, task: Task): void {
    thread.worker ??= start(thread);
    thread.worker.ref();
    thread.timer = setTimeout(() => {
      void stop(thread, new ThreadError("timeout", `the work was not done in ${timeoutMs} ms`));
      next();
    }, timeoutMs);
    try {
      thread.worker.postMessage(task.job);
    } catch (cause) {
      fail(thread, new ThreadError("failed", "the data cannot be handed to another thread", cause));
      next();
    }
  }

  return {
    run: ({ module, call, data }, signal) =>
      new Promise((resolve, reject) => {
        const isFull = queue.length >= queueLimit && threads.every(({ task }) => task);
        if (signal?.aborted) return reject(new ThreadError("aborted", "nobody wants it any more"));
        if (isFull) return reject(new ThreadError("queue_full", `${queueLimit} are waiting already`));
        const job = { id: ++lastId, module: module.href, call, data };
        const task: Task = { job, resolve, reject, signal, onAbort: () => abort(task) };
        signal?.addEventListener("abort", task.onAbort, { once: true });
        queue.push(task);
        next();
      }),
    close: async () => {
      const error = new ThreadError("closed", "the server is stopping");
      for (const task of queue.splice(0)) task.reject(error);
      await Promise.all(threads.map((thread) => stop(thread, error)));
    },
  };
}
