import type { Dialect } from "./dialect.ts";

/** Shops can be blocked. */
export function statements({ text }: Dialect): string[] {
  return [
    `alter table shops add column status ${text} not null default 'active' check (status in ('active', 'blocked'))`,
    `alter table shops add column blocked_reason ${text}`,
  ];
}
