import {
  fitsUnit,
  fromThousandths,
  type MovementKind,
  negateQuantity,
  type Quantity,
  quantityNumber,
} from "@saudaflow/contract";
import { sql } from "kysely";
import type { Tx } from "#platform/db/database.ts";
import { lockRows } from "#platform/db/lock-rows.ts";
import { announce } from "#platform/outbox.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { keepShortage, type ShortageChange } from "./shortage.ts";

/** A product and how much of it (> 0); the name is for the refusal. */
export interface StockLine {
  readonly product_id: number;
  readonly name: string;
  readonly quantity: Quantity;
}

/** A product and its quantity, where no refusal can name it. */
export type StockFigure = Pick<StockLine, "product_id" | "quantity">;

/** Why goods move: kind, document, who did it and when. */
export interface Cause {
  readonly kind: MovementKind;
  readonly shop_id: number;
  readonly order_id?: number;
  readonly refund_id?: number;
  readonly note?: string;
  readonly actor_id: number | null;
  readonly now: Date;
}

/** Makes the stock figures of new products, with an opening movement for each that begins with any goods. */
export async function openStock(tx: Tx, lines: readonly StockFigure[], cause: Cause): Promise<void> {
  if (lines.length === 0) return;
  const levels = lines.map(({ product_id, quantity }) => {
    return { product_id, of_shop_id: cause.shop_id, on_hand: quantity, sold: 0, shortage: null };
  });
  await tx.insertInto("stock_levels").values(levels).execute();
  await keepShortage(tx, idsOf(lines));
  const opening = lines.filter(({ quantity }) => quantity > 0);
  if (opening.length > 0) await writeMovements(tx, opening, cause);
}

/**
 * Keeps a product's stock figure still until the transaction ends and answers whether the product ever moved. Every
 * movement begins with this row, so that none comes between the answer and what is decided by it.
 */
export async function holdStock(tx: Tx, product_id: number): Promise<{ readonly has_moved: boolean }> {
  await tx
    .updateTable("stock_levels")
    .set((row) => ({ on_hand: row.ref("on_hand") }))
    .where("product_id", "=", product_id)
    .execute();
  // A statement of its own: one that waited for the row would answer by what it saw before it waited.
  const movement = await tx
    .selectFrom("stock_movements")
    .select("id")
    .where("product_id", "=", product_id)
    .limit(1)
    .executeTakeFirst();
  return { has_moved: movement !== undefined };
}

/**
 * Takes goods out, products in ascending id (no deadlocks), each by a statement that can refuse. Too little of any
 * product refuses all, naming each that is short with what is left; so does a fraction of what is sold by pieces.
 */
export async function takeStock(
  tx: Tx,
  lines: readonly StockLine[],
  cause: Cause,
): Promise<Refusal<"insufficient_stock" | "fraction_of_piece"> | undefined> {
  const short: StockLine[] = [];
  for (const line of ascending(lines)) {
    const { product_id, quantity } = line;
    const { numUpdatedRows } = await tx
      .updateTable("stock_levels")
      .set((row) => ({
        on_hand: row("on_hand", "-", quantity),
        ...(cause.kind === "sale" && { sold: row("sold", "+", quantity) }),
      }))
      .where("product_id", "=", product_id)
      .where("on_hand", ">=", quantity)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) short.push(line);
  }
  if (short.length > 0) return insufficient(tx, short);
  const broken = await brokenPieces(tx, lines);
  if (broken) return broken;
  await writeMovements(
    tx,
    lines.map((line) => ({ product_id: line.product_id, quantity: negateQuantity(line.quantity) })),
    cause,
  );
  await announceLow(tx, await keepShortage(tx, idsOf(lines)), cause);
  return undefined;
}

/**
 * Refuses a fraction of a product whose unit became the piece after the caller had looked: it had not moved yet, and
 * was put into stock by pieces since. From the movement on that is written next, its unit stays.
 */
async function brokenPieces(
  tx: Tx,
  lines: readonly StockLine[],
): Promise<Refusal<"fraction_of_piece"> | undefined> {
  const fractions = lines.filter(({ quantity }) => !fitsUnit(quantity, "piece"));
  if (fractions.length === 0) return undefined;
  const rows = await tx
    .selectFrom("products")
    .select("id")
    .where("unit", "=", "piece")
    .where(
      "id",
      "in",
      fractions.map(({ product_id }) => product_id),
    )
    .execute();
  const pieces = new Set(rows.map(({ id }) => id));
  const products = fractions
    .filter(({ product_id }) => pieces.has(product_id))
    .map(({ product_id, name }) => ({ product_id, name }));
  return products.length > 0 ? refuse("fraction_of_piece", { products }) : undefined;
}

/** Puts goods in: a receipt, an import, or what a cancelled or refunded sale gives back. */
export async function putStock(tx: Tx, lines: readonly StockFigure[], cause: Cause): Promise<void> {
  const unsold = cause.kind === "cancellation" || cause.kind === "refund";
  for (const { product_id, quantity } of ascending(lines)) {
    const { numUpdatedRows } = await tx
      .updateTable("stock_levels")
      .set((row) => ({
        on_hand: row("on_hand", "+", quantity),
        ...(unsold && { sold: row("sold", "-", quantity) }),
      }))
      .where("product_id", "=", product_id)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Error(`product ${product_id} has no stock figure`);
  }
  await writeMovements(tx, lines, cause);
  await keepShortage(tx, idsOf(lines));
}

/**
 * Moves the goods of many different products by signed differences, as a list brings them, in one statement. False, and
 * then the caller must roll back: a figure would fall below zero. Rows of other transactions are waited for in ascending id.
 */
export async function shiftStock(
  tx: Tx,
  differences: readonly StockFigure[],
  cause: Omit<Cause, "kind">,
): Promise<boolean> {
  if (differences.length === 0) return true;
  const ids = differences.map(({ product_id }) => product_id);
  await lockRows(tx, "stock_levels", "product_id", ids);
  const rows = differences.map(
    ({ product_id, quantity }) => sql`(cast(${product_id} as bigint), cast(${quantity} as bigint))`,
  );
  const { numAffectedRows } = await sql`update stock_levels set on_hand = stock_levels.on_hand + moved.column2
    from (values ${sql.join(rows)}) as moved
    where stock_levels.product_id = moved.column1 and stock_levels.on_hand + moved.column2 >= 0`.execute(tx);
  if (numAffectedRows !== BigInt(differences.length)) return false;
  const more = differences.filter(({ quantity }) => quantity > 0);
  const less = differences.filter(({ quantity }) => quantity < 0);
  if (more.length > 0) await writeMovements(tx, more, { ...cause, kind: "receipt" });
  if (less.length > 0) await writeMovements(tx, less, { ...cause, kind: "adjustment" });
  await keepShortage(tx, ids);
  return true;
}

/** Writes an event for the shop of each product that has just become short; one that was so already is known. */
async function announceLow(
  tx: Tx,
  changed: readonly ShortageChange[],
  { shop_id, now }: Cause,
): Promise<void> {
  const events = changed
    .filter(({ was, is }) => was === null && is !== null)
    .map(({ product_id, quantity }) => {
      return {
        type: "stock.low" as const,
        shop_id,
        data: { product_id, quantity: quantityNumber(quantity) },
        at: now,
      };
    });
  if (events.length > 0) await announce(tx, ...events);
}

async function insufficient(tx: Tx, short: readonly StockLine[]): Promise<Refusal<"insufficient_stock">> {
  const levels = await tx
    .selectFrom("stock_levels")
    .select(["product_id", "on_hand"])
    .where(
      "product_id",
      "in",
      short.map((line) => line.product_id),
    )
    .execute();
  const left = new Map(levels.map((level) => [level.product_id, level.on_hand]));
  return refuse("insufficient_stock", {
    products: short.map(({ product_id, name, quantity }) => ({
      product_id,
      name,
      requested: quantityNumber(quantity),
      available: quantityNumber(fromThousandths(left.get(product_id) ?? 0)),
    })),
  });
}

/** Writes the rows of the ledger of goods: signed quantities. */
async function writeMovements(tx: Tx, lines: readonly StockFigure[], cause: Cause): Promise<void> {
  await tx
    .insertInto("stock_movements")
    .values(
      lines.map(({ product_id, quantity }) => ({
        product_id,
        shop_id: cause.shop_id,
        kind: cause.kind,
        quantity,
        order_id: cause.order_id ?? null,
        refund_id: cause.refund_id ?? null,
        note: cause.note ?? null,
        actor_id: cause.actor_id,
        created_at: cause.now.toISOString(),
      })),
    )
    .execute();
}

function idsOf(lines: readonly StockFigure[]): number[] {
  return lines.map(({ product_id }) => product_id);
}

function ascending<L extends { readonly product_id: number }>(lines: readonly L[]): L[] {
  return lines.toSorted((a, b) => a.product_id - b.product_id);
}
