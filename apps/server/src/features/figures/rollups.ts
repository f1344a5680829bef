import { type RawBuilder, sql } from "kysely";
import { businessDay } from "#platform/db/business-day.ts";
import type { Reader } from "#platform/db/database.ts";

/** A table of sums, and the rows of the ledgers and orders of which each is the sum. */
export interface Rollup {
  readonly table: "day_figures" | "product_days" | "user_days";
  readonly keys: readonly string[];
  readonly figures: readonly string[];
  /** One row for each happening: the keys, then the figures, in their order. */
  readonly happenings: (db: Reader) => RawBuilder<unknown>;
}

/** Paid and given back: as verifyOrders reads the ledger, where a negative rounding is the shop's own and no payment. */
const DAY_FIGURES: Rollup = {
  table: "day_figures",
  keys: ["business_date", "shop_id"],
  figures: ["orders", "items", "ordered", "cancelled", "paid", "given_back"],
  happenings: (db) => sql`
    select business_date, shop_id, 1 as orders, 0 as items, total as ordered,
      0 as cancelled, 0 as paid, 0 as given_back
    from orders
    union all
    select orders.business_date, orders.shop_id, 0, 1, 0, 0, 0, 0
    from order_items join orders on orders.id = order_items.order_id
    union all
    select ${businessDay(db, "order_events.created_at")}, orders.shop_id, 0, 0, 0, 1, 0, 0
    from order_events join orders on orders.id = order_events.order_id
    where order_events.status = 'cancelled'
    union all
    select ${businessDay(db, "transfers.created_at")}, orders.shop_id, 0, 0, 0, 0,
      case when transfers.kind in ('payment', 'rounding') then transfers.amount else 0 end,
      case when transfers.kind in ('refund', 'cancellation') then transfers.amount else 0 end
    from transfers
    join orders on orders.id = transfers.order_id
    join ledger_accounts as debited on debited.id = transfers.debit_account_id
    where debited.kind <> 'rounding'`,
};

const PRODUCT_DAYS: Rollup = {
  table: "product_days",
  keys: ["business_date", "shop_id", "product_id"],
  figures: ["quantity", "amount"],
  happenings: (db) => sql`
    select orders.business_date, orders.shop_id, order_items.product_id,
      order_items.quantity, order_items.line_total as amount
    from order_items join orders on orders.id = order_items.order_id
    union all
    select ${businessDay(db, "refunds.created_at")}, orders.shop_id, order_items.product_id,
      -refund_lines.quantity, -refund_lines.amount
    from refund_lines
    join refunds on refunds.id = refund_lines.refund_id
    join order_items on order_items.id = refund_lines.order_item_id
    join orders on orders.id = order_items.order_id
    union all
    select ${businessDay(db, "order_events.created_at")}, orders.shop_id, order_items.product_id,
      order_items.refunded_quantity - order_items.quantity,
      coalesce(refunded.amount, 0) - order_items.line_total
    from order_events
    join orders on orders.id = order_events.order_id
    join order_items on order_items.order_id = orders.id
    left join (select order_item_id, sum(amount) as amount from refund_lines group by order_item_id) as refunded
      on refunded.order_item_id = order_items.id
    where order_events.status = 'cancelled'`,
};

const USER_DAYS: Rollup = {
  table: "user_days",
  keys: ["business_date"],
  figures: ["registered", "closed"],
  happenings: (db) => sql`
    select ${businessDay(db, "created_at")} as business_date, 1 as registered, 0 as closed from users
    union all
    select ${businessDay(db, "closed_at")}, 0, 1 from users where closed_at is not null`,
};

export const ROLLUPS: readonly Rollup[] = [DAY_FIGURES, PRODUCT_DAYS, USER_DAYS];
