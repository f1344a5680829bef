import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { type Job, type Order, type Reply, WINDOW } from "./protocol.ts";

type Work = (data: unknown) => unknown;

const { cache } = workerData as { cache: string | undefined };
if (cache) enableCompileCache(cache);

/** The job whose bytes are handed over, how many of them nobody has taken yet, and who waits for that to change. */
let current = 0;
let waiting = 0;
let onTaken = () => {};

parentPort?.on("message", (order: Order) => {
  if (!("taken" in order)) void doJob(order);
  else if (order.id === current) {
    waiting -= order.taken;
    onTaken();
  }
});

async function doJob({ id, module, call, data }: Job): Promise<void> {
  try {
    const work = ((await import(module)) as Record<string, Work>)[call];
    if (work === undefined) throw new Error(`${module} exports no ${call}`);
    const value = await work(data);
    if (isPieces(value)) await handOver(id, value);
    else answer({ id, value }, value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []);
  } catch (cause) {
    answer({ id, error: cause instanceof Error ? cause : new Error(String(cause)) });
  }
}

async function handOver(id: number, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  current = id;
  waiting = 0;
  for await (const piece of pieces) {
    waiting += piece.length;
    answer({ id, piece });
    while (waiting > WINDOW) {
      await new Promise<void>((resolve) => {
        onTaken = resolve;
      });
    }
  }
  answer({ id, end: true });
}

function isPieces(value: unknown): value is AsyncIterable<Uint8Array> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

function answer(reply: Reply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(reply, transfer);
}
