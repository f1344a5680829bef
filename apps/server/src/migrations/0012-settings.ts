import type { Dialect } from "./dialect.ts";

/** The settings that differ from their defaults, the age limit an order was placed under, and the index of what is unpaid. */
export function statements(d: Dialect): string[] {
  const { int, text } = d;
  return [
    `create table settings (
      id ${int} primary key check (id = 1),
      version ${int} not null,
      data ${text} not null
    ) ${d.strict}`,
    `insert into settings (id, version, data) values (1, 0, '{}')`,
    `alter table orders add column min_age ${int}`,
    `update orders set min_age = 21 where has_age_restricted = 1`,
    // Open unpaid orders: counted by client, and looked through for those that nobody confirmed.
    `create index orders_unpaid on orders (user_id, created_at)
      where payment_status = 'unpaid' and status <> 'cancelled'`,
  ];
}
