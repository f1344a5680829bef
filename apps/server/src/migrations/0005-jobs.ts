import type { Dialect } from "./dialect.ts";

/** Work for later: written in the transaction that wants it, done by whichever process is free. */
export function statements(d: Dialect): string[] {
  const { id, int, text } = d;
  return [
    `create table jobs (
      id ${id},
      kind ${text} not null,
      data ${text} not null,
      run_at ${text} not null,
      attempts ${int} not null,
      leased_until ${text},
      failed_at ${text},
      last_error ${text},
      created_at ${text} not null
    ) ${d.strict}`,
    `create index jobs_due on jobs (failed_at, run_at)`,
  ];
}
