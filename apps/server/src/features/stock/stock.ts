import {
  fromThousandths,
  type MovementKind,
  negateQuantity,
  type Quantity,
  quantityNumber,
} from "@saudaflow/contract";
import type { Tx } from "#platform/db/database.ts";
import { refuse, type Refusal } from "#platform/refusal.ts";

/** A product and how much of it (> 0); the name is for the refusal. */
export interface StockLine {
  readonly product_id: number;
  readonly name: string;
  readonly quantity: Quantity;
}

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

/** Makes the stock figure of a new product, with its opening movement when there is any. */
export async function openStock(tx: Tx, product_id: number, opening: Quantity, cause: Cause): Promise<void> {
  await tx.insertInto("stock_levels").values({ product_id, on_hand: opening, sold: 0 }).execute();
  if (opening > 0) await writeMovements(tx, [{ product_id, quantity: opening }], cause);
}

/**
 * Takes goods out, products in ascending id (no deadlocks), each by a statement that can refuse. Too little of any
 * product refuses all, naming each that is short with what is left.
 */
export async function takeStock(
  tx: Tx,
  lines: readonly StockLine[],
  cause: Cause,
): Promise<Refusal<"insufficient_stock"> | undefined> {
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
  await writeMovements(
    tx,
    lines.map((line) => ({ product_id: line.product_id, quantity: negateQuantity(line.quantity) })),
    cause,
  );
  return undefined;
}

/** Puts goods in: a receipt, an import, or what a cancelled or refunded sale gives back. */
export async function putStock(
  tx: Tx,
  lines: readonly Pick<StockLine, "product_id" | "quantity">[],
  cause: Cause,
): Promise<void> {
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
}

async function insufficient(tx: Tx, short: readonly StockLine[]): Promise<Refusal<"insufficient_stock">> {
  const levels = await tx
    .selectFrom("stock_levels")
    .select(["product_id", "on_hand"])
    .where("product_id", "in", short.map((line) => line.product_id))
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
async function writeMovements(
  tx: Tx,
  lines: readonly Pick<StockLine, "product_id" | "quantity">[],
  cause: Cause,
): Promise<void> {
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

function ascending<L extends Pick<StockLine, "product_id">>(lines: readonly L[]): L[] {
  return lines.toSorted((a, b) => a.product_id - b.product_id);
}
