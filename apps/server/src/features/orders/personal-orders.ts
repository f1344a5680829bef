import {
  type Address,
  type ExportedOrder,
  fromThousandths,
  fromTiyn,
  type Language,
  moneyText,
  quantityNumber,
} from "@saudaflow/contract";
import { shopsById } from "#features/shops/index.ts";
import type { Reader, Tx } from "#platform/db/database.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { moneyOf, orderNumber } from "./present.ts";

/** All orders of a person with their lines, for taking home: three statements for any number of them. */
export async function exportOrders(
  db: Reader,
  user_id: number,
  language: Language,
): Promise<ExportedOrder[]> {
  const orders = await db
    .selectFrom("orders")
    .selectAll()
    .where("user_id", "=", user_id)
    .orderBy("id")
    .execute();
  const lines = await db
    .selectFrom("order_items")
    .innerJoin("orders", "orders.id", "order_items.order_id")
    .selectAll("order_items")
    .where("orders.user_id", "=", user_id)
    .orderBy("order_items.id")
    .execute();
  const linesOf = Map.groupBy(lines, (line) => line.order_id);
  const shops = await shopsById(
    db,
    orders.map((order) => order.shop_id),
  );
  return orders.map((order) => ({
    id: order.id,
    number: orderNumber(order.id),
    shop: { id: order.shop_id, name: shops.get(order.shop_id)?.name ?? "" },
    status: order.status,
    payment_status: order.payment_status,
    payment_method: order.payment_method,
    delivery_method: order.delivery_method,
    ...(order.address !== null && { address: JSON.parse(order.address) as Address }),
    comment: order.comment,
    items: (linesOf.get(order.id) ?? []).map((line) => ({
      id: line.id,
      product_id: line.product_id,
      name: nameIn(language, line),
      unit: line.unit,
      quantity: quantityNumber(fromThousandths(line.quantity)),
      unit_price: moneyText(fromTiyn(line.unit_price)),
      line_total: moneyText(fromTiyn(line.line_total)),
      refunded_quantity: quantityNumber(fromThousandths(line.refunded_quantity)),
    })),
    ...moneyOf(order),
    business_date: order.business_date,
    created_at: order.created_at,
  }));
}

/** Takes out of a person's orders where he lives and what he wrote; refused while one is not finished. */
export async function forgetBuyer(tx: Tx, user_id: number): Promise<Refusal<"open_orders"> | undefined> {
  const open = await tx
    .selectFrom("orders")
    .select("id")
    .where("user_id", "=", user_id)
    .where("status", "not in", ["completed", "cancelled"])
    .limit(1)
    .executeTakeFirst();
  if (open) return refuse("open_orders");
  await tx
    .updateTable("orders")
    .set({ address: null, comment: null })
    .where("user_id", "=", user_id)
    .execute();
  return undefined;
}
