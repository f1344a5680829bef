import {
  fromThousandths,
  fromTiyn,
  type Language,
  moneyText,
  quantityNumber,
  type Receipt,
} from "@saudaflow/contract";
import { shopsById } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { FileAnswer } from "#platform/http/file-answer.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { renderPdf } from "#platform/pdf/render.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { ThreadError } from "#platform/threads/threads.ts";
import { createTurns } from "#platform/turns.ts";
import { type OrderRow, seeOrder } from "./policy.ts";
import { itemsOf, moneyOf, orderNumber, type Reading, receiptUrl } from "./present.ts";
import type { ReceiptDocument } from "./receipt-document.ts";

const TEMPLATE = new URL("./receipt-pdf.ts", import.meta.url);
/** After this the caller may ask again. */
const RETRY_SECONDS = 3;
/** Receipts that one person may wait for at once: one thread draws them all, and it is everybody's. */
const turns = createTurns(3);

/** The receipt of an order as PDF, drawn from the stored order: the same bytes each time for the same state. */
export async function getReceiptPdf(
  db: Reader,
  id: number,
  size: ReceiptDocument["size"],
  reading: Reading,
): Promise<FileAnswer | Refusal<"not_found" | "overloaded">> {
  const seen = await seeOrder(db, reading.actor, id);
  if (isRefusal(seen)) return seen;
  const document = await receiptDocument(db, seen.order, size, reading.public_url);
  const leave = turns.take(reading.actor.id);
  if (leave === undefined) return refuse("overloaded", { retry_after: RETRY_SECONDS });
  try {
    return new FileAnswer("application/pdf", await renderPdf(TEMPLATE, document));
  } catch (error) {
    const busy = error instanceof ThreadError && error.code !== "failed" && error.code !== "crashed";
    if (busy) return refuse("overloaded", { retry_after: RETRY_SECONDS });
    throw error;
  } finally {
    leave();
  }
}

async function receiptDocument(
  db: Reader,
  order: OrderRow,
  size: ReceiptDocument["size"],
  public_url: string,
): Promise<ReceiptDocument> {
  const shop = (await shopsById(db, [order.shop_id])).get(order.shop_id);
  if (shop === undefined) throw new Error(`order ${order.id} without its shop`);
  const { vat_rate, vat_total } = order;
  return {
    size,
    number: orderNumber(order.id),
    shop: { name: shop.name, bin: shop.bin, address: shop.address, phone: shop.phone },
    created_at: order.created_at,
    business_date: order.business_date,
    status: order.status,
    items: await itemsOf(db, order.id),
    items_total: order.items_total,
    discount_total: order.discount_total,
    delivery_total: order.delivery_total,
    rounding: order.rounding,
    total: order.total,
    refunded_total: order.refunded_total,
    payment_method: order.payment_method,
    payment_status: order.payment_status,
    ...(vat_rate !== null && vat_total !== null && { vat: { rate: vat_rate, amount: vat_total } }),
    check_url: receiptUrl(public_url, order.receipt_key),
    age_note: order.min_age,
  };
}

/** What the QR code of a receipt opens: goods and sums, no person and no address. */
export async function checkReceipt(
  db: Reader,
  public_key: string,
  language: Language,
): Promise<Receipt | Refusal<"not_found">> {
  const order = await db
    .selectFrom("orders")
    .selectAll()
    .where("receipt_key", "=", public_key)
    .executeTakeFirst();
  if (order === undefined) return refuse("not_found");
  const shop = (await shopsById(db, [order.shop_id])).get(order.shop_id);
  if (shop === undefined) throw new Error(`order ${order.id} without its shop`);
  const items = await itemsOf(db, order.id);
  return {
    number: orderNumber(order.id),
    shop: { name: shop.name, bin: shop.bin, address: shop.address },
    status: order.status,
    payment_status: order.payment_status,
    payment_method: order.payment_method,
    items: items.map((item) => ({
      name: nameIn(language, item),
      unit: item.unit,
      quantity: quantityNumber(fromThousandths(item.quantity)),
      unit_price: moneyText(fromTiyn(item.unit_price)),
      line_total: moneyText(fromTiyn(item.line_total)),
    })),
    ...moneyOf(order),
    created_at: order.created_at,
  };
}
