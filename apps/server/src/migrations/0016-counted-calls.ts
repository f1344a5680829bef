import type { Dialect } from "./dialect.ts";

/** Calls that are limited, by kind and caller, and requests by caller; what a crash of PostgreSQL forgets is no loss. */
export function statements(d: Dialect): string[] {
  const { text, int, unlogged } = d;
  return [
    `create ${unlogged} table counted_calls (
      caller ${text} primary key,
      times ${text} not null,
      ends_at ${text} not null
    ) ${d.strict}`,
    `create ${unlogged} table counted_requests (
      caller ${text} primary key,
      started_ms ${int} not null,
      calls ${int} not null
    ) ${d.strict}`,
  ];
}
