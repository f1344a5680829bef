import { createThreads } from "#platform/threads/threads.ts";

/** Draws PDFs one at a time in a thread of their own, so that the server answers meanwhile. */
const threads = createThreads({
  size: 1,
  // A receipt takes some 50 ms: 100 waiting are five seconds, longer nobody waits.
  queueLimit: 100,
  // Far above the longest receipt; only what hangs takes longer.
  timeoutMs: 30_000,
  memoryMb: 256,
});

/** Draws `data` (structured-cloneable) with the `draw(data)` that the module `template` exports. */
export function renderPdf(template: URL, data: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return threads.run({ module: template, call: "draw", data }) as Promise<Uint8Array<ArrayBuffer>>;
}

/** Refuses what is waiting and stops the thread. A later `renderPdf` starts a new one. */
export const closePdf = threads.close;
