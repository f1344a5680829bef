import {
  add,
  addQuantity,
  businessDate,
  type Money,
  negate,
  negateQuantity,
  type Quantity,
  ZERO,
} from "@saudaflow/contract";
import { sql } from "kysely";
import type { Tx } from "#platform/db/database.ts";

/** Sales at the same moment have numbers that follow each other: each finds a row that nobody else is writing. */
const SHARDS = 8;

/** Which order, and when it happened: the business day of this moment gets the figures. */
export interface Happening {
  readonly shop_id: number;
  readonly order_id: number;
  readonly now: Date;
}

/** What an order's event adds to the figures of its day. */
export interface Added {
  readonly orders?: number;
  readonly items?: number;
  readonly ordered?: Money;
  readonly cancelled?: number;
  readonly paid?: Money;
  readonly given_back?: Money;
}

/** A product with its quantity and amount; a product may stand in several lines. */
export interface ProductLine {
  readonly product_id: number;
  readonly quantity: Quantity;
  readonly amount: Money;
}

/** Books a placed order: its goods, and its total where it was paid at once. */
export async function bookSale(
  tx: Tx,
  at: Happening,
  lines: readonly ProductLine[],
  { ordered, paid }: Required<Pick<Added, "ordered" | "paid">>,
): Promise<void> {
  await addToProducts(tx, at, lines);
  await addToDay(tx, at, { orders: 1, items: lines.length, ordered, paid });
}

/** Books what was paid on handover. */
export async function bookPayment(tx: Tx, at: Happening, paid: Money): Promise<void> {
  await addToDay(tx, at, { paid });
}

/** Books what came back of an order, by a refund or, with the order itself, by its cancellation. */
export async function bookReturn(
  tx: Tx,
  at: Happening,
  lines: readonly ProductLine[],
  added: Pick<Added, "cancelled" | "given_back">,
): Promise<void> {
  const back = lines.map(({ product_id, quantity, amount }) => {
    return { product_id, quantity: negateQuantity(quantity), amount: negate(amount) };
  });
  await addToProducts(tx, at, back);
  await addToDay(tx, at, added);
}

/**
 * The last write of a transaction: others wait for its row no longer than the commit takes. Written out, as the other
 * one below: every sale pays for building a statement, and these two are a third of the price this way.
 */
async function addToDay(tx: Tx, { shop_id, order_id, now }: Happening, added: Added): Promise<void> {
  const { orders = 0, items = 0, ordered = ZERO, cancelled = 0, paid = ZERO, given_back = ZERO } = added;
  await sql`
    insert into day_figures
      (business_date, shop_id, shard, orders, items, ordered, cancelled, paid, given_back)
    values (${businessDate(now)}, ${shop_id}, ${order_id % SHARDS},
      ${orders}, ${items}, ${ordered}, ${cancelled}, ${paid}, ${given_back})
    on conflict (business_date, shop_id, shard) do update set
      orders = day_figures.orders + excluded.orders,
      items = day_figures.items + excluded.items,
      ordered = day_figures.ordered + excluded.ordered,
      cancelled = day_figures.cancelled + excluded.cancelled,
      paid = day_figures.paid + excluded.paid,
      given_back = day_figures.given_back + excluded.given_back`.execute(tx);
}

/** Products in ascending id, as their stock: two transactions never wait for each other. */
async function addToProducts(
  tx: Tx,
  { shop_id, now }: Happening,
  lines: readonly ProductLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const business_date = businessDate(now);
  const rows = sumByProduct(lines).map(({ product_id, quantity, amount }) => {
    return sql`(${business_date}, ${shop_id}, ${product_id}, ${quantity}, ${amount})`;
  });
  await sql`
    insert into product_days (business_date, shop_id, product_id, quantity, amount)
    values ${sql.join(rows)}
    on conflict (business_date, shop_id, product_id) do update set
      quantity = product_days.quantity + excluded.quantity,
      amount = product_days.amount + excluded.amount`.execute(tx);
}

/** One row a product, in ascending id: a statement may meet a row only once. */
function sumByProduct(lines: readonly ProductLine[]): ProductLine[] {
  const sums = new Map<number, ProductLine>();
  for (const { product_id, quantity, amount } of lines) {
    const sum = sums.get(product_id);
    sums.set(product_id, {
      product_id,
      quantity: sum ? addQuantity(sum.quantity, quantity) : quantity,
      amount: sum ? add(sum.amount, amount) : amount,
    });
  }
  return [...sums.values()].sort((a, b) => a.product_id - b.product_id);
}
