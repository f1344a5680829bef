import type { Reader } from "#platform/db/database.ts";

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * How far steps in one long transaction are, of which nobody else sees anything before it ends. Known to the process
 * that does it; another one knows the state alone.
 */
const steps = new WeakMap<Reader, Map<number, Progress>>();

export function liveProgress(db: Reader, import_id: number): Progress | undefined {
  return steps.get(db)?.get(import_id);
}

/** Undefined: the step has ended. */
export function setLiveProgress(db: Reader, import_id: number, progress: Progress | undefined): void {
  const known = steps.get(db) ?? new Map<number, Progress>();
  steps.set(db, known);
  if (progress) known.set(import_id, progress);
  else known.delete(import_id);
}
