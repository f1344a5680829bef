import {
  type AnswerOf,
  add,
  addQuantity,
  type BodyOf,
  fitsUnit,
  fromThousandths,
  fromTiyn,
  type Language,
  type Money,
  moneyText,
  negateQuantity,
  type Quantity,
  quantityNumber,
  type refundOrder as RefundOrder,
  subtract,
  toQuantity,
} from "@saudaflow/contract";
import { bookReturn } from "#features/figures/index.ts";
import { transfer } from "#features/ledger/index.ts";
import { putStock } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import { flag, type Tx } from "#platform/db/database.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { tellRefunded } from "./letters.ts";
import { refundDue, refundShare } from "./order.ts";
import type { Placing } from "./place-order.ts";
import { type OrderRow, workOnOrder } from "./policy.ts";
import { itemsOf } from "./present.ts";

type Body = BodyOf<typeof RefundOrder>;
type Refund = AnswerOf<typeof RefundOrder>;
type Refused = Refusal<
  | "not_found"
  | "order_unpaid"
  | "already_refunded"
  | "refund_too_large"
  | "fraction_of_piece"
  | "amount_too_large"
>;

interface TakenBack {
  readonly order_item_id: number;
  readonly product_id: number;
  readonly quantity: Quantity;
  readonly amount: Money;
  readonly restock: boolean;
}

/**
 * Refunds lines of a paid order. The order's row is written first, so that refunds of one order follow each other; each
 * line then gives back by a statement that refuses more than was sold.
 */
export async function refundOrder(
  tx: Tx,
  id: number,
  body: Body,
  placing: Placing,
): Promise<Refund | Refused> {
  const { actor, now } = placing;
  const seen = await workOnOrder(tx, actor, id);
  if (isRefusal(seen)) return seen;
  const order = await claimPaid(tx, seen);
  if (isRefusal(order)) return order;

  const lines: TakenBack[] = [];
  for (const line of body.lines) {
    const taken = await takeBack(tx, order, line, placing.language);
    if (isRefusal(taken)) return taken;
    lines.push(taken);
  }

  const items = (await itemsOf(tx, id)).map((item) => ({
    line_total: fromTiyn(item.line_total),
    quantity: fromThousandths(item.quantity),
    refunded_quantity: fromThousandths(item.refunded_quantity),
  }));
  const refunded_before = fromTiyn(order.refunded_total);
  const amount = subtract(refundDue(items, order.payment_method), refunded_before);
  const refunded_total = add(refunded_before, amount);
  if (amount < 0 || refunded_total > order.total) return refuse("refund_too_large");
  // What is left after all goods came back is the delivery, which was done.
  const payment_status = refunded_total === order.total ? "refunded" : "partly_refunded";
  await tx.updateTable("orders").set({ refunded_total, payment_status }).where("id", "=", id).execute();

  const created_at = now.toISOString();
  const { id: refund_id } = await tx
    .insertInto("refunds")
    .values({ order_id: id, amount, reason: body.reason.trim(), actor_id: actor.id, created_at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("refund_lines")
    .values(
      lines.map(({ order_item_id, quantity, amount: share, restock }) => ({
        refund_id,
        order_item_id,
        quantity,
        amount: share,
        restock: flag(restock),
      })),
    )
    .execute();
  const back = lines.filter((line) => line.restock);
  const cause = { order_id: id, refund_id, actor_id: actor.id, now };
  if (back.length > 0) await putStock(tx, back, { kind: "refund", shop_id: order.shop_id, ...cause });
  if (amount > 0) {
    const full = await payBack(tx, order, amount, cause);
    if (full) return full;
  }

  const event = { type: "order.refunded", data: { order_id: id, refund_id }, at: now } as const;
  await announce(tx, { ...event, user_id: order.user_id }, { ...event, shop_id: order.shop_id });
  await tellRefunded(tx, refund_id, now);
  await audit(tx, {
    action: "order.refunded",
    actor_id: actor.id,
    subject: `order:${id}`,
    data: { refund_id, amount: moneyText(amount) },
    address: placing.address,
    at: now,
  });
  await bookReturn(tx, { shop_id: order.shop_id, order_id: id, now }, lines, { given_back: amount });
  return {
    id: refund_id,
    order_id: id,
    amount: moneyText(amount),
    reason: body.reason.trim(),
    lines: lines.map((line) => ({
      order_item_id: line.order_item_id,
      quantity: quantityNumber(line.quantity),
      amount: moneyText(line.amount),
      restock: line.restock,
    })),
    created_at,
  };
}

/** Locks the order for this refund by the statement that also says whether there is anything to refund. */
async function claimPaid(
  tx: Tx,
  order: OrderRow,
): Promise<OrderRow | Refusal<"order_unpaid" | "already_refunded">> {
  const claimed = await tx
    .updateTable("orders")
    .set({ payment_status: "partly_refunded" })
    .where("id", "=", order.id)
    .where("payment_status", "in", ["paid", "partly_refunded"])
    .returningAll()
    .executeTakeFirst();
  if (claimed) return claimed;
  // Another refund may have finished between our look and our claim.
  const { payment_status } = await tx
    .selectFrom("orders")
    .select("payment_status")
    .where("id", "=", order.id)
    .executeTakeFirstOrThrow();
  return refuse(payment_status === "refunded" ? "already_refunded" : "order_unpaid");
}

async function takeBack(
  tx: Tx,
  order: OrderRow,
  line: Body["lines"][number],
  language: Language,
): Promise<TakenBack | Refusal<"not_found" | "already_refunded" | "refund_too_large" | "fraction_of_piece">> {
  const quantity = toQuantity(line.quantity);
  const ofOrder = tx.selectFrom("order_items").selectAll().where("order_id", "=", order.id);
  const item = await tx
    .updateTable("order_items")
    .set((row) => ({ refunded_quantity: row("refunded_quantity", "+", quantity) }))
    .where("id", "=", line.order_item_id)
    .where("order_id", "=", order.id)
    .where((row) => row(row("refunded_quantity", "+", quantity), "<=", row.ref("quantity")))
    .returningAll()
    .executeTakeFirst();
  if (item === undefined) {
    const known = await ofOrder.where("id", "=", line.order_item_id).executeTakeFirst();
    if (known === undefined) return refuse("not_found");
    return refuse(known.refunded_quantity === known.quantity ? "already_refunded" : "refund_too_large");
  }
  if (!fitsUnit(quantity, item.unit)) {
    return refuse("fraction_of_piece", {
      products: [{ product_id: item.product_id, name: nameIn(language, item) }],
    });
  }
  const after = fromThousandths(item.refunded_quantity);
  const before = addQuantity(after, negateQuantity(quantity));
  const sold = { line_total: fromTiyn(item.line_total), quantity: fromThousandths(item.quantity) };
  return {
    order_item_id: item.id,
    product_id: item.product_id,
    quantity,
    amount: refundShare(sold, before, after),
    restock: line.restock,
  };
}

/** Gives the money back the way it came. */
async function payBack(
  tx: Tx,
  order: OrderRow,
  amount: Money,
  cause: { order_id: number; refund_id: number; actor_id: number; now: Date },
): Promise<Refusal<"amount_too_large"> | undefined> {
  const { shop_id, user_id, payment_method } = order;
  const from = { kind: "refunds", shop_id } as const;
  if (payment_method === "wallet")
    return transfer(tx, "refund", from, { kind: "wallet", user_id }, amount, cause);
  await transfer(tx, "refund", from, { kind: payment_method, shop_id }, amount, cause);
  return undefined;
}
