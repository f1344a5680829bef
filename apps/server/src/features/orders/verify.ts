import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Difference } from "#platform/difference.ts";

/** What the ledger of money and the lines say about each order, beside what the order keeps. Tiyn and thousandths. */
export async function verifyOrders(db: Reader): Promise<Difference[]> {
  return [...(await verifyTotals(db)), ...(await verifyMoney(db)), ...(await verifyRefundedLines(db))];
}

async function verifyTotals(db: Reader): Promise<Difference[]> {
  const rows = await db
    .selectFrom("orders")
    .innerJoin("order_items", "order_items.order_id", "orders.id")
    .select(["orders.id", "orders.items_total"])
    .select(sql<number>`cast(sum(order_items.line_total) as bigint)`.as("lines"))
    .groupBy(["orders.id", "orders.items_total"])
    .having((row) =>
      row("orders.items_total", "<>", sql<number>`cast(sum(order_items.line_total) as bigint)`),
    )
    .execute();
  return rows.map((row) => ({
    what: `order ${row.id}: sum of lines`,
    kept: row.items_total,
    rebuilt: row.lines,
  }));
}

/**
 * Paid: what the buyer's side gave. A negative rounding is the shop's own (rounding → sales) and is no payment.
 * Given back: refunds and cancellation.
 */
async function verifyMoney(db: Reader): Promise<Difference[]> {
  const rows = await db
    .selectFrom("orders")
    .leftJoin("transfers", "transfers.order_id", "orders.id")
    .leftJoin("ledger_accounts as debited", "debited.id", "transfers.debit_account_id")
    .select(["orders.id", "orders.status", "orders.total", "orders.payment_status", "orders.refunded_total"])
    .select(
      sql<number>`cast(coalesce(sum(case when transfers.kind in ('payment', 'rounding')
        and debited.kind <> 'rounding' then transfers.amount else 0 end), 0) as bigint)`.as("paid"),
    )
    .select(
      sql<number>`cast(coalesce(sum(case when transfers.kind in ('refund', 'cancellation')
        then transfers.amount else 0 end), 0) as bigint)`.as("given_back"),
    )
    .groupBy(["orders.id", "orders.status", "orders.total", "orders.payment_status", "orders.refunded_total"])
    .execute();
  return rows.flatMap(({ id, status, total, payment_status, refunded_total, paid, given_back }) => {
    const due = payment_status === "unpaid" ? 0 : total;
    const all_back = payment_status === "refunded" || (status === "cancelled" && payment_status !== "unpaid");
    return [
      ...(!all_back || given_back === total
        ? []
        : [{ what: `order ${id}: everything back`, kept: total, rebuilt: given_back }]),
      ...(paid === due ? [] : [{ what: `order ${id}: paid`, kept: due, rebuilt: paid }]),
      ...(given_back === refunded_total
        ? []
        : [{ what: `order ${id}: given back`, kept: refunded_total, rebuilt: given_back }]),
    ];
  });
}

async function verifyRefundedLines(db: Reader): Promise<Difference[]> {
  const refunded = sql<number>`cast(coalesce(sum(refund_lines.quantity), 0) as bigint)`;
  const rows = await db
    .selectFrom("order_items")
    .leftJoin("refund_lines", "refund_lines.order_item_id", "order_items.id")
    .select(["order_items.id", "order_items.refunded_quantity", refunded.as("refunded")])
    .groupBy(["order_items.id", "order_items.refunded_quantity"])
    .having((row) => row("order_items.refunded_quantity", "<>", refunded))
    .execute();
  return rows.map((row) => ({
    what: `order line ${row.id}: refunded`,
    kept: row.refunded_quantity,
    rebuilt: row.refunded,
  }));
}
