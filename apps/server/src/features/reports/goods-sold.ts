import { fromThousandths, fromTiyn, type Money, negate, type Quantity, type Unit } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { ofShop, payments, returns } from "./money-moves.ts";
import type { Row, Scope } from "./report.ts";
import { moneyCells, revenueOf, shareCell, sumSales } from "./sales.ts";
import type { Words } from "./words.ts";

/** One product: what was sold in orders paid in the period, and what of it was given back in the period. */
interface SoldProduct {
  readonly product_id: number;
  readonly shop_id: number;
  readonly category_id: number;
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string | null;
  readonly unit: Unit;
  readonly sold: Quantity;
  readonly returned: Quantity;
  readonly paid: Money;
  readonly given_back: Money;
}

/** Refunds of the period. One that gave back less than half a tenge in cash has no transfer, but has lines. */
function refundsOf(scope: Scope) {
  return sql`select refunds.id, refunds.amount from refunds join orders on orders.id = refunds.order_id
    where refunds.created_at >= ${scope.since} and refunds.created_at < ${scope.until}
      and ${ofShop(scope, "orders.shop_id")}`;
}

/** Bars that can be told apart. */
export const MOST_BARS = 12;

/** The same money as the ledger's, split into goods and what else an order's total is made of, with the sum of both. */
export async function readGoods(db: Reader, scope: Scope) {
  const goods = await goodsSold(db, scope);
  const extras = await extrasSold(db, scope);
  const all = sumSales([...goods, ...extras]);
  return { goods, extras, all, whole: revenueOf(all) };
}

/** The best sold first. */
async function goodsSold(db: Reader, scope: Scope): Promise<SoldProduct[]> {
  // A cancelled order gives back of each line what was not refunded before.
  const { rows } = await sql<SoldProduct>`
    with moves as (
      select product_id, quantity as sold, 0 as returned, line_total as paid, 0 as given_back
      from (${payments(scope)}) as paid join order_items on order_items.order_id = paid.order_id
      where paid.kind = 'payment'
      union all
      select order_items.product_id, 0, refund_lines.quantity, 0, refund_lines.amount
      from (${refundsOf(scope)}) as refunded
      join refund_lines on refund_lines.refund_id = refunded.id
      join order_items on order_items.id = refund_lines.order_item_id
      union all
      select product_id, 0, quantity - refunded_quantity, 0, line_total - coalesce((
        select sum(refund_lines.amount) from refunds join refund_lines on refund_lines.refund_id = refunds.id
        where refunds.order_id = cancelled.order_id and refund_lines.order_item_id = order_items.id), 0)
      from (${returns(scope)}) as cancelled join order_items on order_items.order_id = cancelled.order_id
      where cancelled.kind = 'cancellation'
    ), sums as (
      select product_id, cast(sum(sold) as bigint) as sold, cast(sum(returned) as bigint) as returned,
        cast(sum(paid) as bigint) as paid, cast(sum(given_back) as bigint) as given_back
      from moves group by product_id
    )
    select sums.*, products.shop_id, products.category_id, products.unit,
      products.name_kk, products.name_ru, products.name_en
    from sums join products on products.id = sums.product_id`.execute(db);
  return rows
    .map((row) => ({
      ...row,
      sold: fromThousandths(row.sold),
      returned: fromThousandths(row.returned),
      paid: fromTiyn(row.paid),
      given_back: fromTiyn(row.given_back),
    }))
    .sort((a, b) => b.paid - b.given_back - (a.paid - a.given_back) || a.product_id - b.product_id);
}

/** What an order's total has beside its goods. */
interface Extras {
  readonly name: "delivery" | "discount" | "rounding";
  readonly paid: Money;
  readonly given_back: Money;
}

async function extrasSold(db: Reader, scope: Scope): Promise<Extras[]> {
  const refunded = sql`refunds.amount - coalesce((
    select sum(refund_lines.amount) from refund_lines where refund_lines.refund_id = refunds.id), 0)`;
  const { rows } = await sql<Record<"part" | Extras["name"], string | number>>`
    select part, cast(coalesce(sum(delivery), 0) as bigint) as delivery,
      cast(coalesce(sum(discount), 0) as bigint) as discount, cast(coalesce(sum(rounding), 0) as bigint) as rounding
    from (
      select 'paid' as part, delivery_total as delivery, discount_total as discount, rounding
      from (${payments(scope)}) as paid join orders on orders.id = paid.order_id where paid.kind = 'payment'
      union all
      select 'given_back', 0, 0, ${refunded} from refunds join (${refundsOf(scope)}) as own on own.id = refunds.id
      union all
      select 'given_back', delivery_total, discount_total, rounding - coalesce((
        select sum(${refunded}) from refunds where refunds.order_id = orders.id), 0)
      from (${returns(scope)}) as cancelled join orders on orders.id = cancelled.order_id
      where cancelled.kind = 'cancellation'
    ) as parts group by part`.execute(db);
  const of = (part: string, name: Extras["name"]) =>
    fromTiyn(Number(rows.find((row) => row.part === part)?.[name] ?? 0));
  return [
    { name: "delivery", paid: of("paid", "delivery"), given_back: of("given_back", "delivery") },
    {
      name: "discount",
      paid: negate(of("paid", "discount")),
      given_back: negate(of("given_back", "discount")),
    },
    { name: "rounding", paid: of("paid", "rounding"), given_back: of("given_back", "rounding") },
  ];
}

/** The rows of what is not goods, where there was any. */
export function extraRows(extras: readonly Extras[], column: string, words: Words, whole: Money): Row[] {
  return extras
    .filter(({ paid, given_back }) => paid !== 0 || given_back !== 0)
    .map((extra) => ({ [column]: words[extra.name], ...moneyCells(extra), ...shareCell(extra, whole) }));
}
