import { add, businessDate, fromTiyn, type Money, type Role, subtract, ZERO } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { payments, returns } from "./money-moves.ts";
import { type Definition, fit, type Scope } from "./report.ts";
import { spansOf } from "./spans.ts";

/** Everybody who has an account, the best buyers of the period first; of one shop: its buyers. */
export const users: Definition = {
  columns: () => [
    { key: "person", kind: "text" },
    { key: "email", kind: "text" },
    { key: "role", kind: "text" },
    { key: "registered", kind: "date" },
    { key: "orders", kind: "count" },
    { key: "revenue", kind: "money" },
    { key: "balance", kind: "money" },
  ],
  read: async (db, scope, words) => {
    const people = await peopleOf(db, scope);
    const rows = people.map((person) => ({
      person: person.full_name,
      email: person.email,
      role: words.roles[person.role],
      registered: businessDate(new Date(person.created_at)),
      orders: person.orders,
      revenue: person.revenue,
      balance: person.balance,
    }));
    const byDay = Map.groupBy(rows, ({ registered }) => registered);
    return {
      ...fit(rows, scope.limit),
      totals: {
        orders: people.reduce((sum, { orders }) => sum + orders, 0),
        revenue: add(...people.map(({ revenue }) => revenue)),
        balance: add(...people.map(({ balance }) => balance)),
      },
      chart: {
        kind: "columns",
        value_kind: "count",
        series: ["users"],
        points: spansOf(scope, words).map(({ label, days }) => ({
          label,
          values: [days.reduce((sum, day) => sum + (byDay.get(day)?.length ?? 0), 0)],
        })),
      },
    };
  },
};

interface Person {
  readonly full_name: string;
  readonly email: string;
  readonly role: Role;
  readonly created_at: string;
  readonly orders: number;
  readonly revenue: Money;
  readonly balance: Money;
}

async function peopleOf(db: Reader, scope: Scope): Promise<Person[]> {
  const { rows } = await sql<
    Omit<Person, "revenue" | "balance"> & Record<"paid" | "given_back" | "balance", number>
  >`
    with moves as (
      select order_id, case when kind = 'payment' then 1 else 0 end as orders, amount as paid, 0 as given_back
      from (${payments(scope)}) as paid
      union all
      select order_id, 0, 0, amount from (${returns(scope)}) as given
    ), buyers as (
      select orders.user_id, cast(sum(moves.orders) as bigint) as orders, cast(sum(paid) as bigint) as paid,
        cast(sum(given_back) as bigint) as given_back
      from moves join orders on orders.id = moves.order_id group by orders.user_id
    )
    select users.full_name, users.email, users.role, users.created_at, coalesce(ledger_accounts.balance, 0) as balance,
      coalesce(buyers.orders, 0) as orders, coalesce(buyers.paid, 0) as paid,
      coalesce(buyers.given_back, 0) as given_back
    from users
    join ledger_accounts on ledger_accounts.user_id = users.id
    left join buyers on buyers.user_id = users.id
    where buyers.user_id is not null
      ${scope.shop_id === undefined ? sql`or users.created_at < ${scope.until}` : sql``}
    order by coalesce(buyers.paid, 0) - coalesce(buyers.given_back, 0) desc, users.id`.execute(db);
  return rows.map(({ paid, given_back, balance, ...row }) => ({
    ...row,
    revenue: subtract(fromTiyn(paid), fromTiyn(given_back)),
    balance: balance === 0 ? ZERO : fromTiyn(balance),
  }));
}
