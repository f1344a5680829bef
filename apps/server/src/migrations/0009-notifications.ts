import type { Dialect } from "./dialect.ts";

/** What a person has read of the events that concern him, and how those are found among all. */
export function statements(d: Dialect): string[] {
  const { int, strict } = d;
  return [
    `create index events_user on events (user_id, id) where user_id is not null`,
    `create index events_shop on events (shop_id, id) where shop_id is not null`,
    `create index events_admins on events (id) where user_id is null and shop_id is null`,
    // Up to where all is read, and single ones after that.
    `create table notification_marks (
      user_id ${int} primary key references users (id),
      read_up_to ${int} not null
    ) ${strict}`,
    `create table notification_reads (
      user_id ${int} not null references users (id),
      event_id ${int} not null,
      primary key (user_id, event_id)
    ) ${strict}`,
  ];
}
