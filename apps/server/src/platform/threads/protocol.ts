/** What the main thread says: do this job, or: this many bytes of it have been taken. */
export type Order = Job | { readonly id: number; readonly taken: number };

/** Call the function `call` that the module exports with `data`, which can be cloned. */
export interface Job {
  readonly id: number;
  readonly module: string;
  readonly call: string;
  readonly data: unknown;
}

/** What the thread answers: one value; or bytes piece by piece and an end; or what went wrong. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly piece: Uint8Array }
  | { readonly id: number; readonly end: true }
  | { readonly id: number; readonly error: Error };

/** Bytes that may wait to be taken: more than nearly every file has, so that a slow reader holds no thread. */
export const WINDOW = 8 * 1024 * 1024;
