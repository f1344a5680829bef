import { fromTiyn, type Money, type PaymentMethod } from "@saudaflow/contract";
import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { Scope } from "./report.ts";

/**
 * The money of the sales reports, straight from the ledger: revenue = what buyers paid − what was given back, each by
 * the moment at which it moved. Every sales report is made of these two, so that all of one period have one total.
 */

/** What buyers' sides paid into shops. A negative rounding (rounding → sales) is the shop's own and is no payment. */
export function payments(scope: Scope): RawBuilder<unknown> {
  return sql`select transfers.kind, transfers.amount, transfers.order_id, transfers.created_at, buyer.kind as method
    from transfers join ledger_accounts as buyer on buyer.id = transfers.debit_account_id
    where transfers.credit_account_id in (${sql.join(scope.takers)}) and ${moved(scope)}
      and transfers.kind in ('payment', 'rounding') and buyer.kind in ('wallet', 'cash', 'card', 'qr')`;
}

/** What shops gave back to buyers' sides. */
export function returns(scope: Scope): RawBuilder<unknown> {
  return sql`select transfers.id, transfers.kind, transfers.amount, transfers.order_id, transfers.refund_id,
      transfers.actor_id, transfers.created_at, buyer.kind as method
    from transfers join ledger_accounts as buyer on buyer.id = transfers.credit_account_id
    where transfers.debit_account_id in (${sql.join(scope.givers)}) and ${moved(scope)}
      and transfers.kind in ('refund', 'cancellation')`;
}

/** Whether a transfer was made within the period. */
export function moved({ since, until }: Scope): RawBuilder<unknown> {
  return sql`transfers.created_at >= ${since} and transfers.created_at < ${until}`;
}

/** Whether something belongs to the shop that is asked for; to any shop when none is. */
export function ofShop({ shop_id }: Scope, column: string): RawBuilder<unknown> {
  return shop_id === undefined ? sql`${sql.ref(column)} is not null` : sql`${sql.ref(column)} = ${shop_id}`;
}

/** The accounts of the shop, or of all shops. Named one by one, the databases know how much lies on each. */
export async function accountsOf(
  db: Reader,
  shop_id: number | undefined,
): Promise<Pick<Scope, "takers" | "givers">> {
  let accounts = db.selectFrom("ledger_accounts").select(["id", "kind"]).where("shop_id", "is not", null);
  if (shop_id !== undefined) accounts = accounts.where("shop_id", "=", shop_id);
  const rows = await accounts.where("kind", "in", ["sales", "rounding", "refunds"]).execute();
  const of = (...kinds: string[]) =>
    idList(rows.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
  return { takers: of("sales", "rounding"), givers: of("sales", "refunds") };
}

/** What moved by one method of payment within one hour of UTC; such hours fit into the days and hours of Almaty. */
export interface HourOfMoney {
  readonly at: Date;
  readonly method: PaymentMethod;
  /** Paid: an order has one transfer of this kind. */
  readonly orders: number;
  readonly paid: Money;
  readonly given_back: Money;
  /** Refunds and cancellations. */
  readonly returns: number;
}

export async function moneyByHour(db: Reader, scope: Scope): Promise<HourOfMoney[]> {
  const { rows } = await sql<{
    hour: string;
    method: PaymentMethod;
    orders: number;
    paid: number;
    given_back: number;
    returns: number;
  }>`
    select hour, method, cast(sum(orders) as bigint) as orders, cast(sum(paid) as bigint) as paid,
      cast(sum(given_back) as bigint) as given_back, cast(sum(returned) as bigint) as returns
    from (
      select substr(created_at, 1, 13) as hour, method, case when kind = 'payment' then 1 else 0 end as orders,
        amount as paid, 0 as given_back, 0 as returned
      from (${payments(scope)}) as payments
      union all
      select substr(created_at, 1, 13), method, 0, 0, amount, 1 from (${returns(scope)}) as returns
    ) as moves
    group by hour, method order by hour, method`.execute(db);
  return rows.map(({ hour, paid, given_back, ...row }) => ({
    ...row,
    at: new Date(`${hour}:00:00.000Z`),
    paid: fromTiyn(paid),
    given_back: fromTiyn(given_back),
  }));
}
