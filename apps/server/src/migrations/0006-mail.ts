import type { Dialect } from "./dialect.ts";

/** New passwords by a link in a letter, and who wants letters about orders. */
export function statements(d: Dialect): string[] {
  const { id, int, text, bool } = d;
  return [
    `alter table users add column order_mails ${bool} not null default 1 check (order_mails in (0, 1))`,
    `create table password_resets (
      id ${id},
      user_id ${int} not null references users (id),
      nonce ${text} not null,
      token_hash ${text} not null unique,
      created_at ${text} not null,
      expires_at ${text} not null,
      ended_at ${text}
    ) ${d.strict}`,
    `create index password_resets_user on password_resets (user_id, created_at)`,
  ];
}
