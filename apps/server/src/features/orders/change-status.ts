import {
  add,
  addQuantity,
  fromThousandths,
  fromTiyn,
  negate,
  negateQuantity,
  type Order,
  type OrderStatus,
  shareOf,
  subtract,
  ZERO,
} from "@saudaflow/contract";
import { bookPayment, bookReturn, type Happening, type ProductLine } from "#features/figures/index.ts";
import { transfer } from "#features/ledger/index.ts";
import { putStock } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { tellStatus } from "./letters.ts";
import { CANCELLABLE, nextStatuses } from "./order.ts";
import type { Placing } from "./place-order.ts";
import { cancellableBy, type OrderRow, seeOrder, workOnOrder } from "./policy.ts";
import { getOrder, itemsOf } from "./present.ts";

type Refused = Refusal<"not_found" | "invalid_transition" | "amount_too_large">;

/** Who moves an order, when and from where; nobody: the system itself. */
interface Deed {
  readonly actor_id: number | null;
  readonly now: Date;
  readonly address?: string;
}

/** Moves an order to its next state, for the shop that works on it. */
export async function changeOrderStatus(
  tx: Tx,
  id: number,
  wanted: { status: OrderStatus; note?: string },
  placing: Placing,
): Promise<Order | Refused> {
  const order = await workOnOrder(tx, placing.actor, id);
  if (isRefusal(order)) return order;
  const { status, note } = wanted;
  if (!nextStatuses(order.status, order.delivery_method).includes(status)) {
    return refuse("invalid_transition", { from: order.status, to: status });
  }
  const refused = await (status === "cancelled"
    ? cancel(tx, id, CANCELLABLE, note, deedOf(placing))
    : move(tx, order, status, note, deedOf(placing)));
  return refused ?? getOrder(tx, id, placing);
}

/** Cancels an order: its client while nobody works on it, its shop until it is on its way. */
export async function cancelOrder(
  tx: Tx,
  id: number,
  reason: string | undefined,
  placing: Placing,
): Promise<Order | Refused> {
  const seen = await seeOrder(tx, placing.actor, id);
  if (isRefusal(seen)) return seen;
  return (await cancel(tx, id, cancellableBy(seen), reason, deedOf(placing))) ?? getOrder(tx, id, placing);
}

/** Cancels an order that is still pending, for the system: its history names nobody. */
export async function cancelPending(tx: Tx, id: number, deed: Deed): Promise<Refused | undefined> {
  return cancel(tx, id, ["pending"], undefined, deed);
}

function deedOf({ actor, now, address }: Placing): Deed {
  return { actor_id: actor.id, now, address };
}

async function move(
  tx: Tx,
  order: OrderRow,
  status: OrderStatus,
  note: string | undefined,
  deed: Deed,
): Promise<Refused | undefined> {
  const moved = await tx
    .updateTable("orders")
    .set({ status })
    .where("id", "=", order.id)
    .where("status", "=", order.status)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) return refuse("invalid_transition", { from: order.status, to: status });
  const pays = status === "completed" && order.payment_status === "unpaid";
  if (pays) await takePayment(tx, order, deed);
  await record(tx, order, status, note, deed);
  if (pays) await bookPayment(tx, happening(order, deed), fromTiyn(order.total));
  return undefined;
}

/** Books what was paid on handover; cash in whole tenge, the difference on the rounding account. */
async function takePayment(tx: Tx, order: OrderRow, { actor_id, now }: Deed): Promise<void> {
  if (order.payment_method === "wallet")
    throw new Error(`order ${order.id}: the wallet pays when the order is placed`);
  const cause = { order_id: order.id, actor_id, now };
  const { shop_id } = order;
  const clearing = { kind: order.payment_method, shop_id } as const;
  const sales = { kind: "sales", shop_id } as const;
  const rounding = { kind: "rounding", shop_id } as const;
  const total = fromTiyn(order.total);
  const rounded = fromTiyn(order.rounding);
  const exact = rounded > 0 ? subtract(total, rounded) : total;
  if (exact > 0) await transfer(tx, "payment", clearing, sales, exact, cause);
  if (rounded > 0) await transfer(tx, "rounding", clearing, rounding, rounded, cause);
  if (rounded < 0) await transfer(tx, "rounding", rounding, sales, negate(rounded), cause);
  await tx.updateTable("orders").set({ payment_status: "paid" }).where("id", "=", order.id).execute();
}

async function cancel(
  tx: Tx,
  id: number,
  from: readonly OrderStatus[],
  reason: string | undefined,
  deed: Deed,
): Promise<Refused | undefined> {
  const { actor_id, now } = deed;
  const order = await tx
    .updateTable("orders")
    .set({ status: "cancelled" })
    .where("id", "=", id)
    .where("status", "in", [...from])
    .returningAll()
    .executeTakeFirst();
  if (order === undefined) {
    const { status } = await tx
      .selectFrom("orders")
      .select("status")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return refuse("invalid_transition", { from: status, to: "cancelled" });
  }
  const left = (await itemsOf(tx, id)).map(unrefunded).filter((line) => line.quantity > 0);
  await giveBackStock(tx, order, left, deed);
  const was_paid = order.payment_status !== "unpaid";
  const rest = was_paid ? subtract(fromTiyn(order.total), fromTiyn(order.refunded_total)) : ZERO;
  if (was_paid) {
    if (order.payment_method !== "wallet")
      throw new Error(`order ${id} is paid on handover but not completed`);
    const sales = { kind: "sales", shop_id: order.shop_id } as const;
    const wallet = { kind: "wallet", user_id: order.user_id } as const;
    if (rest > 0) {
      const full = await transfer(tx, "cancellation", sales, wallet, rest, {
        order_id: id,
        actor_id,
        now,
      });
      if (full) return full;
    }
    await tx
      .updateTable("orders")
      .set({ payment_status: "refunded", refunded_total: add(fromTiyn(order.refunded_total), rest) })
      .where("id", "=", id)
      .execute();
  }
  await record(tx, order, "cancelled", reason, deed);
  await bookReturn(tx, happening(order, deed), left, { cancelled: 1, given_back: rest });
  return undefined;
}

/** What is left of a line after its refunds. */
function unrefunded(item: Awaited<ReturnType<typeof itemsOf>>[number]): ProductLine {
  const [quantity, refunded] = [fromThousandths(item.quantity), fromThousandths(item.refunded_quantity)];
  const total = fromTiyn(item.line_total);
  return {
    product_id: item.product_id,
    quantity: addQuantity(quantity, negateQuantity(refunded)),
    amount: subtract(total, shareOf(total, refunded, quantity)),
  };
}

/** What was not refunded already goes back on the shelf. */
async function giveBackStock(
  tx: Tx,
  order: OrderRow,
  back: readonly ProductLine[],
  { actor_id, now }: Deed,
): Promise<void> {
  const cause = {
    kind: "cancellation",
    shop_id: order.shop_id,
    order_id: order.id,
    actor_id,
    now,
  } as const;
  if (back.length > 0) await putStock(tx, back, cause);
}

/** Which order's figures change, and on which day. */
function happening({ id, shop_id }: OrderRow, { now }: Deed): Happening {
  return { shop_id, order_id: id, now };
}

/** Writes the new state into the order's history and tells its client and its shop. */
async function record(
  tx: Tx,
  order: OrderRow,
  status: OrderStatus,
  note: string | undefined,
  { actor_id, now, address }: Deed,
): Promise<void> {
  await tx
    .insertInto("order_events")
    .values({
      order_id: order.id,
      status,
      note: note?.trim() || null,
      actor_id,
      created_at: now.toISOString(),
    })
    .execute();
  const by_client = actor_id === order.user_id;
  const event = { type: "order.status", data: { order_id: order.id, status, by_client }, at: now } as const;
  await announce(tx, { ...event, user_id: order.user_id }, { ...event, shop_id: order.shop_id });
  await tellStatus(tx, order.id, status, now);
  await audit(tx, {
    action: `order.${status}`,
    actor_id,
    subject: `order:${order.id}`,
    ...(address !== undefined && { address }),
    at: now,
  });
}
