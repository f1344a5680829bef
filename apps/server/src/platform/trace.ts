import { AsyncLocalStorage } from "node:async_hooks";

/** In whose name the process works: fields of a log line. */
export type Trace = { readonly request_id: string } | { readonly job: number };

const traces = new AsyncLocalStorage<Trace>();

/** Does this, and whatever follows from it, in the name of a request or a job. */
export function traced<T>(trace: Trace, work: () => T): T {
  return traces.run(trace, work);
}

export function currentTrace(): Trace | undefined {
  return traces.getStore();
}
