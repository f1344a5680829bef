import { add, businessDate, fromTiyn, type PaymentMethod } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { moneyByHour, returns } from "./money-moves.ts";
import { shopNames } from "./names.ts";
import type { Definition, Scope } from "./report.ts";
import { spansOf } from "./spans.ts";

interface Return {
  readonly created_at: string;
  readonly order_id: number;
  readonly shop_id: number;
  readonly kind: "refund" | "cancellation";
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly reason: string | null;
  readonly actor: string | null;
}

/** Everything that was given back, the newest first. */
export const refunds: Definition = {
  columns: ({ shop_id }) => [
    { key: "time", kind: "instant" },
    { key: "order", kind: "text" },
    ...(shop_id === undefined ? [{ key: "shop", kind: "text" } as const] : []),
    { key: "kind", kind: "text" },
    { key: "reason", kind: "text" },
    { key: "by", kind: "text" },
    { key: "payment", kind: "text" },
    { key: "amount", kind: "money" },
  ],
  read: async (db, scope, words) => {
    const shops = await shopNames(db, scope);
    const hours = (await moneyByHour(db, scope)).filter((hour) => hour.returns > 0);
    const byDay = Map.groupBy(hours, ({ at }) => businessDate(at));
    const rows = (await newestReturns(db, scope)).map((row) => ({
      time: row.created_at,
      order: String(row.order_id).padStart(6, "0"),
      ...(shops && { shop: shops.get(row.shop_id) ?? null }),
      kind: words.moves[row.kind],
      reason: row.reason,
      by: row.actor,
      payment: words.payments[row.method],
      amount: fromTiyn(row.amount),
    }));
    return {
      rows,
      row_count: hours.reduce((sum, hour) => sum + hour.returns, 0),
      totals: { amount: add(...hours.map((hour) => hour.given_back)) },
      chart: {
        kind: "columns",
        value_kind: "money",
        series: ["amount"],
        points: spansOf(scope, words).map(({ label, days }) => ({
          label,
          values: [add(...days.flatMap((day) => byDay.get(day) ?? []).map((hour) => hour.given_back))],
        })),
      },
    };
  },
};

async function newestReturns(db: Reader, scope: Scope): Promise<Return[]> {
  const { rows } = await sql<Return>`
    select given.created_at, given.order_id, orders.shop_id, given.kind, given.method, given.amount,
      users.full_name as actor, coalesce(refunds.reason, (
        select note from order_events
        where order_events.order_id = given.order_id and order_events.status = 'cancelled')) as reason
    from (select * from (${returns(scope)}) as newest order by id desc limit ${scope.limit}) as given
    join orders on orders.id = given.order_id
    left join refunds on refunds.id = given.refund_id
    left join users on users.id = given.actor_id
    order by given.id desc`.execute(db);
  return rows;
}
