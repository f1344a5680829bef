import { setImmediate as breathe } from "node:timers/promises";
import { type ChangeProductsBody, type Language, moneyText, type ProductsChanged } from "@saudaflow/contract";
import { sql } from "kysely";
import { ownShop } from "#features/shops/index.ts";
import { audit } from "#platform/audit.ts";
import { flag, type Reader, type Tx } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { lockRows } from "#platform/db/lock-rows.ts";
import type { Actor } from "#platform/http/http.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { archiveProducts, restoreProducts } from "./archive-products.ts";
import { checkCategory } from "./categories.ts";
import { findAllProducts } from "./find-products.ts";
import { insideOf, ownChoices } from "./list-own-products.ts";
import { type Line, type Plan, planChange } from "./plan-change.ts";
import { presentPlans } from "./present-change.ts";
import { searchesFor } from "./search.ts";
import { forgetTotals } from "./totals.ts";

interface ChangeCall {
  readonly actor: Actor;
  readonly body: ChangeProductsBody;
  readonly language: Language;
  readonly now: Date;
  readonly address: string;
}
type Refused = Refusal<"validation_failed" | "not_found" | "category_unknown">;

/** Goods that are read and written at once: some milliseconds, then others have their turn. */
const GOODS_A_STEP = 256;

/** What a change of many goods would do. */
export async function previewProductsChange(
  db: Reader,
  { actor, body, language }: ChangeCall,
): Promise<ProductsChanged | Refused> {
  const meant = await meantProducts(db, actor, body);
  if (isRefusal(meant)) return meant;
  const plans: Plan[] = [];
  for (const ids of steps(meant.ids)) {
    plans.push(await planChange(db, meant.shop_id, ids, body.change, language));
    await breathe();
  }
  return presentPlans(db, plans, language);
}

/**
 * Changes many goods of one shop in one transaction, in ascending order, as whoever locks goods does. Each is judged as
 * it is when its turn comes; one that can't be changed is left out and named. Where other goods change than the caller
 * has been shown, none does. Stock does not move.
 */
export async function changeProducts(
  tx: Tx,
  call: ChangeCall,
): Promise<ProductsChanged | Refused | Refusal<"products_changed">> {
  const { actor, body, language } = call;
  const meant = await meantProducts(tx, actor, body);
  if (isRefusal(meant)) return meant;
  forgetTotals(tx);
  await announce(tx, { type: "products.changed", shop_id: meant.shop_id, data: {}, at: call.now });
  const plans: Plan[] = [];
  for (const ids of steps(meant.ids)) {
    await lockProducts(tx, meant.shop_id, ids, body.change.is_archived !== undefined);
    const plan = await planChange(tx, meant.shop_id, ids, body.change, language);
    if (plan.lines.length > 0) await write(tx, call, meant.shop_id, plan.lines);
    plans.push(plan);
    await breathe();
  }
  const outcome = await presentPlans(tx, plans, language);
  const { expected_changed = outcome.changed } = body;
  if (outcome.changed === expected_changed) return outcome;
  return refuse("products_changed", { expected_changed, changed: outcome.changed });
}

/** The shop and the goods in it that are meant, ascending. */
async function meantProducts(
  db: Reader,
  actor: Actor,
  { shop_id, product_ids, filter, change }: ChangeProductsBody,
): Promise<{ shop_id: number; ids: number[] } | Refused> {
  const changes = Object.keys(change).length;
  if (changes !== 1) return refuseField("change", changes === 0 ? "too_few" : "too_many", "1");
  if (product_ids && filter) return refuseField("filter", "not_allowed");
  const shop = await ownShop(db, actor, shop_id);
  if (isRefusal(shop)) return shop;
  const unknown = change.category_id && (await checkCategory(db, change.category_id));
  if (unknown) return unknown;
  if (product_ids) return { shop_id: shop.id, ids: [...new Set(product_ids)].sort((a, b) => a - b) };
  if (filter === undefined) return refuseField("filter", "required");
  const searches = filter.q === undefined ? undefined : searchesFor(filter.q);
  const ids = await findAllProducts(
    db,
    [insideOf([shop.id], filter.is_archived), ...ownChoices(filter)],
    searches,
  );
  return { shop_id: shop.id, ids };
}

/** Locks the goods that are this shop's: what others have is none of its business. */
async function lockProducts(
  tx: Tx,
  shop_id: number,
  ids: readonly number[],
  with_stock: boolean,
): Promise<void> {
  const rows = await tx
    .selectFrom("products")
    .select("id")
    .where("id", "in", idList(ids))
    .where("shop_id", "=", shop_id)
    .execute();
  const own = rows.map(({ id }) => id);
  await lockRows(tx, "products", "id", own);
  if (with_stock) await lockRows(tx, "stock_levels", "product_id", own);
}

function* steps(ids: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < ids.length; from += GOODS_A_STEP) yield ids.slice(from, from + GOODS_A_STEP);
}

/** Writes what changes, and who did it. */
async function write(
  tx: Tx,
  { actor, body: { change }, now, address }: ChangeCall,
  shop_id: number,
  lines: readonly Line[],
): Promise<void> {
  const product_ids = lines.map(({ id }) => id);
  const deed = { actor_id: actor.id, subject: `shop:${shop_id}`, address, at: now };
  if (change.price) {
    await writePrices(tx, lines, now);
    const prices = lines.map(({ id, before, after }) => {
      return { product_id: id, from: moneyText(before.price), to: moneyText(after.price) };
    });
    return audit(tx, { ...deed, action: "product.prices_changed", data: { change: change.price, prices } });
  }
  if (change.is_archived) {
    await archiveProducts(tx, product_ids, now);
    return audit(tx, { ...deed, action: "product.many_archived", data: { product_ids } });
  }
  if (change.is_archived === false) {
    await restoreProducts(tx, shop_id, product_ids, now);
    return audit(tx, { ...deed, action: "product.many_restored", data: { product_ids } });
  }
  const { category_id, is_published } = change;
  await tx
    .updateTable("products")
    .set({
      ...(category_id !== undefined && { category_id }),
      ...(is_published !== undefined && { is_published: flag(is_published) }),
      updated_at: now.toISOString(),
    })
    .where("id", "in", idList(product_ids))
    .execute();
  return audit(tx, { ...deed, action: "product.many_changed", data: { change, product_ids } });
}

async function writePrices(tx: Tx, lines: readonly Line[], now: Date): Promise<void> {
  const rows = lines.map(({ id, after: { price, compare_at_price } }) => {
    return sql`(cast(${id} as bigint), cast(${price} as bigint), cast(${compare_at_price} as bigint))`;
  });
  await sql`update products
    set price = priced.column2, compare_at_price = priced.column3, updated_at = ${now.toISOString()}
    from (values ${sql.join(rows)}) as priced where products.id = priced.column1`.execute(tx);
}
