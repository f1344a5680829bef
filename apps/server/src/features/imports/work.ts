import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";

/** What a step of an import works with. */
export interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly onProgress?: (done: number, total: number) => void;
}
