import { channel } from "node:diagnostics_channel";
import type { LogEvent } from "kysely";
import { currentTrace, type Trace } from "#platform/trace.ts";

/** More of a statement than its shape is the same again: hundreds of placeholders. */
const MAX_TEXT = 2000;

/** A statement that took long, without the values that were asked for. */
export interface SlowQuery {
  readonly sql: string;
  readonly ms: number;
  /** The request or job that waited for it. */
  readonly trace: Trace | undefined;
}

/** Told of every slow statement of this process. */
export const slowQueries = channel("saudaflow:slow-queries");

/** What Kysely is given to tell of each statement, whether it ended well or not. */
export function slowQueryLog(threshold_ms: number): (event: LogEvent) => void {
  return ({ query, queryDurationMillis }) => {
    if (threshold_ms === 0 || queryDurationMillis < threshold_ms) return;
    const slow: SlowQuery = {
      sql: query.sql.slice(0, MAX_TEXT),
      ms: Math.round(queryDurationMillis),
      trace: currentTrace(),
    };
    slowQueries.publish(slow);
  };
}
