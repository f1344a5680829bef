import {
  type adjustStock as AdjustStock,
  type BodyOf,
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
import type { Actor } from "#platform/http/http.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { latestMovement } from "./movements.ts";
import { holdStock, putStock, takeStock } from "./stock.ts";

type Body = BodyOf<typeof AdjustStock>;

interface AdjustCall {
  readonly actor: Actor;
  readonly body: Body;
  readonly language: Language;
  readonly now: Date;
  readonly address: string;
}

const KINDS = {
  receipt: "receipt",
  write_off: "write_off",
  correction: "adjustment",
} as const satisfies Record<Body["reason"], MovementKind>;

/** Receives, writes off or corrects stock by one movement; never below zero. */
export async function adjustStock(
  tx: Tx,
  call: AdjustCall,
): Promise<
  Movement | Refusal<"validation_failed" | "not_found" | "fraction_of_piece" | "insufficient_stock">
> {
  const { actor, body, language, now } = call;
  const change = toQuantity(body.quantity_change);
  const wrongSign = checkSign(body.reason, change);
  if (wrongSign) return wrongSign;
  // Before the product is read: its unit stays as it is from here on.
  await holdStock(tx, body.product_id);
  const product = await tx
    .selectFrom("products")
    .select(["id", "shop_id", "unit", "name_kk", "name_ru", "name_en"])
    .where("id", "=", body.product_id)
    .executeTakeFirst();
  if (product === undefined || isRefusal(await ownShop(tx, actor, product.shop_id)))
    return refuse("not_found");
  const name = nameIn(language, product);
  if (!fitsUnit(change, product.unit)) {
    return refuse("fraction_of_piece", { products: [{ product_id: product.id, name }] });
  }
  const note = body.note?.trim();
  const cause = {
    kind: KINDS[body.reason],
    shop_id: product.shop_id,
    ...(note !== undefined && note !== "" && { note }),
    actor_id: actor.id,
    now,
  };
  if (change > 0) await putStock(tx, [{ product_id: product.id, quantity: change }], cause);
  const short =
    change < 0 &&
    (await takeStock(tx, [{ product_id: product.id, name, quantity: negateQuantity(change) }], cause));
  if (short) return short;
  const movement = await latestMovement(tx, product.id, language);
  await audit(tx, {
    action: "stock.adjusted",
    actor_id: actor.id,
    subject: `product:${product.id}`,
    data: { movement_id: movement.id, kind: movement.kind, quantity: movement.quantity, note: movement.note },
    address: call.address,
    at: now,
  });
  await announce(tx, { type: "products.changed", shop_id: product.shop_id, data: {}, at: now });
  return movement;
}

/** A receipt brings goods and a write-off takes them; only a correction may do either. */
function checkSign(reason: Body["reason"], change: Quantity): Refusal<"validation_failed"> | undefined {
  if (reason === "receipt" && change < 0) return refuseField("quantity_change", "too_small", "0.001");
  return reason === "write_off" && change > 0
    ? refuseField("quantity_change", "too_large", "-0.001")
    : undefined;
}
