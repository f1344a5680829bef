import {
  type AdjustManyBody,
  type AdjustStockBody,
  fitsUnit,
  type Language,
  type Movement,
  type MovementKind,
  negateQuantity,
  type Quantity,
  toQuantity,
} from "@saudaflow/contract";
import { ownShop } from "#features/shops/index.ts";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { lockRows } from "#platform/db/lock-rows.ts";
import type { Actor } from "#platform/http/http.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { latestMovements } from "./movements.ts";
import { putStock, type StockFigure, takeStock } from "./stock.ts";

export interface AdjustCall<B> {
  readonly actor: Actor;
  readonly body: B;
  readonly language: Language;
  readonly now: Date;
  readonly address: string;
}
export type Refused = Refusal<"validation_failed" | "not_found" | "fraction_of_piece" | "insufficient_stock">;
type Cause = Pick<AdjustManyBody, "reason" | "note">;

const KINDS = {
  receipt: "receipt",
  write_off: "write_off",
  correction: "adjustment",
} as const satisfies Record<Cause["reason"], MovementKind>;

/** Receives, writes off or corrects stock by one movement; never below zero. */
export async function adjustStock(tx: Tx, call: AdjustCall<AdjustStockBody>): Promise<Movement | Refused> {
  const { actor, body, now, address } = call;
  const quantity = toQuantity(body.quantity_change);
  const wrongSign = checkSign(body.reason, quantity, "quantity_change");
  if (wrongSign) return wrongSign;
  const done = await moveByHand(tx, call, [{ product_id: body.product_id, quantity }]);
  if (isRefusal(done)) return done;
  const movement = done.movements.get(body.product_id);
  if (movement === undefined) throw new Error(`product ${body.product_id} has not moved`);
  await audit(tx, {
    action: "stock.adjusted",
    actor_id: actor.id,
    subject: `product:${movement.product_id}`,
    data: { movement_id: movement.id, kind: movement.kind, quantity: movement.quantity, note: movement.note },
    address,
    at: now,
  });
  return movement;
}

/** Moves goods of one shop for a reason that a person gives; answers the movement of each. */
export async function moveByHand(
  tx: Tx,
  { actor, body, language, now }: AdjustCall<Cause>,
  changes: readonly StockFigure[],
): Promise<{ readonly shop_id: number; readonly movements: Map<number, Movement> } | Refused> {
  const ids = changes.map(({ product_id }) => product_id);
  // Before the products are read: their units stay as they are from here on.
  await lockRows(tx, "stock_levels", "product_id", ids);
  const products = await tx
    .selectFrom("products")
    .select(["id", "shop_id", "unit", "name_kk", "name_ru", "name_en"])
    .where("id", "in", idList(ids))
    .execute();
  const shop_id = products[0]?.shop_id;
  const isWhole = products.length === ids.length && products.every((product) => product.shop_id === shop_id);
  if (shop_id === undefined || !isWhole || isRefusal(await ownShop(tx, actor, shop_id)))
    return refuse("not_found");
  const byId = new Map(products.map((product) => [product.id, product]));
  const lines = changes.flatMap(({ product_id, quantity }) => {
    const product = byId.get(product_id);
    return product ? { product_id, quantity, name: nameIn(language, product), unit: product.unit } : [];
  });
  const broken = lines.filter(({ quantity, unit }) => !fitsUnit(quantity, unit));
  if (broken.length > 0) {
    return refuse("fraction_of_piece", {
      products: broken.map(({ product_id, name }) => ({ product_id, name })),
    });
  }
  const note = body.note?.trim();
  const cause = { kind: KINDS[body.reason], shop_id, ...(note && { note }), actor_id: actor.id, now };
  const more = lines.filter(({ quantity }) => quantity > 0);
  const less = lines.filter(({ quantity }) => quantity < 0);
  if (more.length > 0) await putStock(tx, more, cause);
  if (less.length > 0) {
    const taken = less.map((line) => ({ ...line, quantity: negateQuantity(line.quantity) }));
    const short = await takeStock(tx, taken, cause);
    if (short) return short;
  }
  await announce(tx, { type: "products.changed", shop_id, data: {}, at: now });
  return { shop_id, movements: await latestMovements(tx, ids, language) };
}

/** A receipt brings goods and a write-off takes them; only a correction may do either. */
export function checkSign(
  reason: Cause["reason"],
  change: Quantity,
  path: string,
): Refusal<"validation_failed"> | undefined {
  if (reason === "receipt" && change < 0) return refuseField(path, "too_small", "0.001");
  return reason === "write_off" && change > 0 ? refuseField(path, "too_large", "-0.001") : undefined;
}
