import { fromTiyn, type Language, moneyText, type OrderStatus } from "@saudaflow/contract";
import { shopsById } from "#features/shops/index.ts";
import type { Reader, Tx } from "#platform/db/database.ts";
import { nameIn, tenge } from "#platform/i18n/words.ts";
import { enqueue } from "#platform/jobs.ts";
import type { Letter } from "#platform/mail/letter.ts";
import type { LetterWriters } from "#platform/mail/send-letters.ts";
import { isTold, ORDER_WORDS, quantityText, type ToldStatus } from "./letter-words.ts";
import type { OrderRow } from "./policy.ts";
import { itemsOf, orderNumber } from "./present.ts";

const PLACED = "mail.order_placed";
const RECEIVED = "mail.order_received";
const STATUS = "mail.order_status";
const REFUNDED = "mail.order_refunded";

/** Wants the letters about a new order: to its client and to the shop's seller. */
export async function tellPlaced(tx: Tx, order_id: number, now: Date): Promise<void> {
  await enqueue(tx, PLACED, { order_id }, now);
  await enqueue(tx, RECEIVED, { order_id }, now);
}

/** Wants the letter about a new state, where it is worth one. */
export async function tellStatus(tx: Tx, order_id: number, status: OrderStatus, now: Date): Promise<void> {
  if (isTold(status)) await enqueue(tx, STATUS, { order_id, status }, now);
}

export async function tellRefunded(tx: Tx, refund_id: number, now: Date): Promise<void> {
  await enqueue(tx, REFUNDED, { refund_id }, now);
}

export const orderLetters: LetterWriters = {
  [PLACED]: (db, data) => placedLetter(db, (data as { order_id: number }).order_id),
  [RECEIVED]: (db, data) => receivedLetter(db, (data as { order_id: number }).order_id),
  [STATUS]: (db, data) => {
    const { order_id, status } = data as { order_id: number; status: ToldStatus };
    return statusLetter(db, order_id, status);
  },
  [REFUNDED]: (db, data) => refundedLetter(db, (data as { refund_id: number }).refund_id),
};

async function placedLetter(db: Reader, order_id: number): Promise<Letter | undefined> {
  const order = await orderById(db, order_id);
  const reader = await readerById(db, order.user_id);
  if (reader === undefined) return undefined;
  const words = ORDER_WORDS[reader.language];
  return {
    ...about(order, reader),
    subject: words.placed.subject(orderNumber(order.id)),
    paragraphs: [words.placed.sentence(order.shop.name), words.thanks],
    rows: await rowsOf(db, order, reader.language),
  };
}

async function receivedLetter(db: Reader, order_id: number): Promise<Letter | undefined> {
  const order = await orderById(db, order_id);
  const reader = await readerById(db, order.shop.owner_id);
  if (reader === undefined) return undefined;
  const words = ORDER_WORDS[reader.language];
  const client = await db
    .selectFrom("users")
    .select("full_name")
    .where("id", "=", order.user_id)
    .executeTakeFirstOrThrow();
  const rows = await rowsOf(db, order, reader.language);
  return {
    ...about(order, reader),
    subject: words.received.subject(orderNumber(order.id)),
    paragraphs: [words.received.sentence(order.shop.name)],
    rows: [[words.client, client.full_name], ...rows],
  };
}

async function statusLetter(db: Reader, order_id: number, status: ToldStatus): Promise<Letter | undefined> {
  const order = await orderById(db, order_id);
  const reader = await readerById(db, order.user_id);
  if (reader === undefined) return undefined;
  const words = ORDER_WORDS[reader.language];
  const { subject, sentence } = words.status[status];
  const isBack = status === "cancelled" && order.refunded_total > 0;
  return {
    ...about(order, reader),
    subject: subject(orderNumber(order.id)),
    paragraphs: [sentence(order)],
    ...(isBack && { rows: [[words.into_wallet, money(order.refunded_total)]] }),
  };
}

async function refundedLetter(db: Reader, refund_id: number): Promise<Letter | undefined> {
  const refund = await db
    .selectFrom("refunds")
    .select(["order_id", "amount"])
    .where("id", "=", refund_id)
    .executeTakeFirstOrThrow();
  const order = await orderById(db, refund.order_id);
  const reader = await readerById(db, order.user_id);
  if (reader === undefined) return undefined;
  const words = ORDER_WORDS[reader.language];
  return {
    ...about(order, reader),
    subject: words.refunded.subject(orderNumber(order.id)),
    paragraphs: [words.refunded[order.payment_method === "wallet" ? "into_wallet" : "as_paid"]],
    rows: [[words.refunded.amount, money(refund.amount)]],
  };
}

interface LetterReader {
  readonly email: string;
  readonly language: Language;
}

/** A person who wants letters about orders and is still there. */
function readerById(db: Reader, id: number): Promise<LetterReader | undefined> {
  return db
    .selectFrom("users")
    .select(["email", "language"])
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .where("order_mails", "=", 1)
    .executeTakeFirst();
}

async function orderById(db: Reader, id: number) {
  const order = await db.selectFrom("orders").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const shop = (await shopsById(db, [order.shop_id])).get(order.shop_id);
  if (shop === undefined) throw new Error(`order ${id} without its shop`);
  return { ...order, shop };
}

/** What all letters about an order have in common. */
function about({ id }: OrderRow, { email, language }: LetterReader) {
  const link = { label: ORDER_WORDS[language].open, path: `/orders/${id}` };
  return { to: email, language, link, is_optional: true };
}

/** The goods, what comes on top, the total, and how it is paid and handed over. */
async function rowsOf(
  db: Reader,
  order: OrderRow,
  language: Language,
): Promise<(readonly [string, string])[]> {
  const words = ORDER_WORDS[language];
  const items = await itemsOf(db, order.id);
  const figure = (label: string, amount: number): [string, string][] =>
    amount === 0 ? [] : [[label, money(amount)]];
  return [
    ...items.map((item): [string, string] => {
      const quantity = quantityText(item.quantity, item.unit, language);
      return [`${nameIn(language, item)}, ${quantity}`, money(item.line_total)];
    }),
    ...figure(words.discount, -order.discount_total),
    ...figure(words.delivery, order.delivery_total),
    ...figure(words.rounding, order.rounding),
    [words.total, money(order.total)],
    [words.payment, words.payment_methods[order.payment_method]],
    [words.handover, words.delivery_methods[order.delivery_method]],
  ];
}

function money(tiyn: number): string {
  return tenge(moneyText(fromTiyn(tiyn)));
}
