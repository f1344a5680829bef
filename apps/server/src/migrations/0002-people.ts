import type { Dialect } from "./dialect.ts";

/** What people keep with the shop, what an administrator finds them by, and the end of an account. */
export function statements(d: Dialect): string[] {
  const { id, int, text, bool } = d;
  return [
    // The folded words of name and e-mail; null until the server has folded those of a row that was there before.
    `alter table users add column search_text ${text}`,
    `alter table users add column closed_at ${text}`,
    `create index users_role on users (role, status)`,
    `create table addresses (
      id ${id},
      user_id ${int} not null references users (id),
      label ${text},
      city ${text} not null,
      street ${text} not null,
      house ${text} not null,
      apartment ${text},
      note ${text},
      is_default ${bool} not null check (is_default in (0, 1)),
      created_at ${text} not null
    ) ${d.strict}`,
    `create index addresses_user on addresses (user_id, id)`,
    `create unique index addresses_default on addresses (user_id) where is_default = 1`,
    `create table favourites (
      id ${id},
      user_id ${int} not null references users (id),
      product_id ${int} not null references products (id) on delete cascade,
      created_at ${text} not null,
      unique (user_id, product_id)
    ) ${d.strict}`,
    `create index favourites_product on favourites (product_id)`,
    // Rows to wait at, for decisions about many rows that no statement on one row can take.
    `create table locks (
      name ${text} primary key,
      taken ${int} not null
    ) ${d.strict}`,
    `insert into locks (name, taken) values ('admins', 0)`,
  ];
}
