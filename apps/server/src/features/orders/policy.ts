import type { OrderStatus } from "@saudaflow/contract";
import { type Selectable, type SqlBool, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { CANCELLABLE, CANCELLABLE_BY_CLIENT, nextStatuses } from "./order.ts";
import type { OrdersTable } from "./tables.ts";

export type OrderRow = Selectable<OrdersTable>;

/** Whether somebody has still to work on an order. The condition is the index's own, word by word. */
export const IS_OPEN = sql<SqlBool>`status not in ('completed', 'cancelled')`;

/** An order with what the person asking is to it. */
export interface SeenOrder {
  readonly order: OrderRow;
  readonly is_client: boolean;
  /** The shop's seller, or an admin. */
  readonly is_shop: boolean;
}

/** The order, if the person may see it: its client, its shop's seller, an admin. To everybody else it does not exist. */
export async function seeOrder(
  db: Reader,
  actor: Actor,
  id: number,
): Promise<SeenOrder | Refusal<"not_found">> {
  const row = await db
    .selectFrom("orders")
    .innerJoin("shops", "shops.id", "orders.shop_id")
    .selectAll("orders")
    .select("shops.owner_id")
    .where("orders.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return refuse("not_found");
  const { owner_id, ...order } = row;
  const is_client = order.user_id === actor.id;
  const is_shop = actor.role === "admin" || (actor.role === "seller" && owner_id === actor.id);
  return is_client || is_shop ? { order, is_client, is_shop } : refuse("not_found");
}

/** The order, if the person works on it: its shop's seller or an admin. */
export async function workOnOrder(
  db: Reader,
  actor: Actor,
  id: number,
): Promise<OrderRow | Refusal<"not_found">> {
  const seen = await seeOrder(db, actor, id);
  if ("code" in seen) return seen;
  return seen.is_shop ? seen.order : refuse("not_found");
}

/** The states from which this person may cancel: the shop longer than the client. */
export function cancellableBy({ is_shop }: Pick<SeenOrder, "is_shop">): readonly OrderStatus[] {
  return is_shop ? CANCELLABLE : CANCELLABLE_BY_CLIENT;
}

/** What the person may do with the order now; the server asks the same before it does it. */
export function permitted(
  seen: SeenOrder,
  items: readonly { readonly quantity: number; readonly refunded_quantity: number }[],
): { cancel: boolean; refund: boolean; transitions: OrderStatus[] } {
  const { order, is_shop } = seen;
  const paid = order.payment_status === "paid" || order.payment_status === "partly_refunded";
  return {
    cancel: cancellableBy(seen).includes(order.status),
    refund: is_shop && paid && items.some((item) => item.refunded_quantity < item.quantity),
    transitions: is_shop ? nextStatuses(order.status, order.delivery_method) : [],
  };
}
