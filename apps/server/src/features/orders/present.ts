import {
  type Address,
  fromThousandths,
  fromTiyn,
  type Language,
  moneyText,
  type Order,
  type OrderRow as OrderRowAnswer,
  quantityNumber,
} from "@saudaflow/contract";
import { sql } from "kysely";
import { usersById } from "#features/accounts/index.ts";
import { barcodesByProduct, thumbUrls } from "#features/catalog/index.ts";
import { presentShop, shopsById } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { Actor } from "#platform/http/http.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { type OrderRow, permitted, seeOrder } from "./policy.ts";

/** Who reads, in which language, and where the pages are that links point to. */
export interface Reading {
  readonly actor: Actor;
  readonly language: Language;
  readonly public_url: string;
}

/** The order as its reader may see it. */
export async function readOrder(
  db: Reader,
  id: number,
  reading: Reading,
): Promise<Order | Refusal<"not_found">> {
  const seen = await seeOrder(db, reading.actor, id);
  if (isRefusal(seen)) return seen;
  const { order } = seen;
  const items = await itemsOf(db, order.id);
  const shops = await shopsById(db, [order.shop_id]);
  const users = await usersById(db, [order.user_id]);
  const product_ids = items.map((item) => item.product_id);
  const thumbs = await thumbUrls(db, product_ids);
  const barcodes = seen.is_shop ? await barcodesByProduct(db, product_ids) : undefined;
  const shop = shops.get(order.shop_id);
  const client = users.get(order.user_id);
  if (shop === undefined || client === undefined) throw new Error(`order ${id} without its shop or client`);
  return {
    id: order.id,
    number: orderNumber(order.id),
    shop: presentShop(shop),
    client: { id: client.id, full_name: client.full_name, phone: client.phone },
    status: order.status,
    payment_status: order.payment_status,
    payment_method: order.payment_method,
    delivery_method: order.delivery_method,
    ...(order.address !== null && { address: JSON.parse(order.address) as Address }),
    comment: order.comment,
    items: items.map((item) => ({
      id: item.id,
      product_id: item.product_id,
      name: nameIn(reading.language, item),
      unit: item.unit,
      quantity: quantityNumber(fromThousandths(item.quantity)),
      unit_price: moneyText(fromTiyn(item.unit_price)),
      line_total: moneyText(fromTiyn(item.line_total)),
      refunded_quantity: quantityNumber(fromThousandths(item.refunded_quantity)),
      thumb_url: thumbs.get(item.product_id) ?? null,
      ...(barcodes && { barcodes: barcodes.get(item.product_id) ?? [] }),
    })),
    ...moneyOf(order),
    has_age_restricted: order.has_age_restricted === 1,
    business_date: order.business_date,
    created_at: order.created_at,
    receipt_url: receiptUrl(reading.public_url, order.receipt_key),
    can: permitted(seen, items),
  };
}

/** The order that a command has just written, for whoever wrote it. */
export async function getOrder(db: Reader, id: number, reading: Reading): Promise<Order> {
  const order = await readOrder(db, id, reading);
  if (isRefusal(order)) throw new Error(`order ${id} is hidden from who wrote it`);
  return order;
}

/** The number people say; one series for the installation. */
export function orderNumber(id: number): string {
  return String(id).padStart(6, "0");
}

export function receiptUrl(public_url: string, key: string): string {
  return `${public_url}/receipts/${key}`;
}

/** The stored figures of an order as the wire has them. */
export function moneyOf(order: OrderRow) {
  const text = (tiyn: number) => moneyText(fromTiyn(tiyn));
  return {
    items_total: text(order.items_total),
    discount_total: text(order.discount_total),
    delivery_total: text(order.delivery_total),
    rounding: text(order.rounding),
    total: text(order.total),
    refunded_total: text(order.refunded_total),
  };
}

/** The lines of an order, in their order. */
export function itemsOf(db: Reader, order_id: number) {
  return db.selectFrom("order_items").selectAll().where("order_id", "=", order_id).orderBy("id").execute();
}

/** Pictures of an order in a list: more do not fit a phone. */
const SHOWN_PICTURES = 4;

/** Orders as lists show them: with their client, shop and a few pictures, in four queries. */
export async function presentRows(
  db: Reader,
  orders: readonly OrderRow[],
): Promise<(order: OrderRow) => OrderRowAnswer> {
  const items = await firstItemsOf(db, idList(orders.map((order) => order.id)));
  const shops = await shopsById(
    db,
    orders.map((order) => order.shop_id),
  );
  const users = await usersById(
    db,
    orders.map((order) => order.user_id),
  );
  const thumbs = await thumbUrls(
    db,
    items.map((item) => item.product_id),
  );
  const itemsByOrder = Map.groupBy(items, (item) => item.order_id);
  return (order) => {
    const own = itemsByOrder.get(order.id) ?? [];
    const client = users.get(order.user_id);
    return {
      id: order.id,
      number: orderNumber(order.id),
      shop: { id: order.shop_id, name: shops.get(order.shop_id)?.name ?? "" },
      client: { id: order.user_id, full_name: client?.full_name ?? "", phone: client?.phone ?? null },
      status: order.status,
      payment_status: order.payment_status,
      payment_method: order.payment_method,
      delivery_method: order.delivery_method,
      total: moneyText(fromTiyn(order.total)),
      item_count: own[0]?.item_count ?? 0,
      thumb_urls: own.flatMap((item) => thumbs.get(item.product_id) ?? []),
      business_date: order.business_date,
      created_at: order.created_at,
    };
  };
}

/** The first few products of each order and how many there are: an order may have a hundred lines, a list shows four. */
function firstItemsOf(db: Reader, order_ids: number[]) {
  return db
    .with("numbered", (cte) =>
      cte
        .selectFrom("order_items")
        .select(["order_id", "product_id"])
        .select((row) => [
          row.fn
            .agg<number>("row_number")
            .over((over) => over.partitionBy("order_id").orderBy("id"))
            .as("place"),
          sql<number>`cast(count(*) over (partition by order_id) as bigint)`.as("item_count"),
        ])
        .where("order_id", "in", order_ids),
    )
    .selectFrom("numbered")
    .select(["order_id", "product_id", "item_count"])
    .where("place", "<=", SHOWN_PICTURES)
    .orderBy("order_id")
    .orderBy("place")
    .execute();
}
