import type { Dialect } from "./dialect.ts";

/** Each run of the backup; the daily ones have the day they are for, which only one process can write. */
export function statements(d: Dialect): string[] {
  const { id, int, text } = d;
  return [
    `create table backups (
      id ${id},
      day ${text} unique,
      state ${text} not null check (state in ('running', 'good', 'failed')),
      started_at ${text} not null,
      finished_at ${text},
      file ${text},
      bytes ${int},
      row_count ${int},
      problem ${text}
    ) ${d.strict}`,
  ];
}
