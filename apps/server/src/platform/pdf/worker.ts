import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

/** What the main thread asks: draw this data with the template at this module address. */
export interface Job {
  readonly id: number;
  readonly template: string;
  readonly data: unknown;
}
/** What it gets back. */
export type Answer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: Error };

interface Template {
  readonly draw: (data: unknown) => Promise<Uint8Array<ArrayBuffer>>;
}

const { cache } = workerData as { cache: string | undefined };
if (cache) enableCompileCache(cache);

parentPort?.on("message", async ({ id, template, data }: Job) => {
  try {
    const { draw } = (await import(template)) as Template;
    const bytes = await draw(data);
    parentPort?.postMessage({ id, bytes } satisfies Answer, [bytes.buffer]);
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    parentPort?.postMessage({ id, error } satisfies Answer);
  }
});
