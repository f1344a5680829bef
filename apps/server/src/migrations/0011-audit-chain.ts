import type { Dialect } from "./dialect.ts";

/**
 * The audit log is sealed by a chain of hashes. No foreign key: the chain must be able to tell of a row that is gone.
 * `sealed_at` has an index for finding where the sealer looks for rows that were committed late.
 */
export function statements(d: Dialect): string[] {
  const { int, text } = d;
  return [
    `create table audit_chain (
      seq ${int} primary key,
      audit_id ${int} not null unique,
      hash ${text} not null,
      sealed_at ${text} not null
    ) ${d.strict}`,
    `create index audit_chain_sealed on audit_chain (sealed_at, seq)`,
    ...d.appendOnly("audit_chain"),
    `insert into locks (name, taken) values ('audit_chain', 0)`,
  ];
}
