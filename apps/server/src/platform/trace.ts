import { AsyncLocalStorage } from "node:async_hooks";

const traces = new AsyncLocalStorage<string>();

/** Does this, and whatever follows from it, in the name of a request or a job. */
export function traced<T>(trace: string, work: () => T): T {
  return traces.run(trace, work);
}

/** The request or job in whose name the process is working just now. */
export function currentTrace(): string | undefined {
  return traces.getStore();
}
