import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { Actor } from "#platform/http/http.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import type { ShopRow } from "./queries.ts";

/** Whether a person runs this shop: its seller, or an admin. */
export function isInsider(actor: Actor, shop: Pick<ShopRow, "owner_id">): boolean {
  return actor.role === "admin" || (actor.role === "seller" && shop.owner_id === actor.id);
}

/**
 * The shops whose insides a person may see: all for an admin (undefined), a seller's own; narrowed to `shop_id` when it
 * is asked for. Another's shop is not found.
 */
export async function sellerShops(
  db: Reader,
  actor: Actor,
  shop_id: number | undefined,
): Promise<number[] | undefined | Refusal<"not_found">> {
  if (actor.role === "admin") return shop_id === undefined ? undefined : [shop_id];
  const rows = await db.selectFrom("shops").select("id").where("owner_id", "=", actor.id).execute();
  const own = rows.map(({ id }) => id);
  if (shop_id === undefined) return own;
  return own.includes(shop_id) ? [shop_id] : refuse("not_found");
}

/** The shops of these sellers, by their owner. */
export async function shopsOf(db: Reader, owner_ids: Iterable<number>): Promise<Map<number, number[]>> {
  const rows = await db
    .selectFrom("shops")
    .select(["id", "owner_id"])
    .where("owner_id", "in", idList(owner_ids))
    .orderBy("id")
    .execute();
  const byOwner = Map.groupBy(rows, ({ owner_id }) => owner_id);
  return new Map([...byOwner].map(([owner_id, shops]) => [owner_id, shops.map(({ id }) => id)]));
}

/** The shop that a seller acts for: the one named, or his only one; an admin must name one. */
export async function ownShop(
  db: Reader,
  actor: Actor,
  shop_id: number | undefined,
): Promise<ShopRow | Refusal<"not_found">> {
  let shops = db.selectFrom("shops").selectAll().orderBy("id");
  if (actor.role !== "admin") shops = shops.where("owner_id", "=", actor.id);
  else if (shop_id === undefined) return refuse("not_found");
  if (shop_id !== undefined) shops = shops.where("id", "=", shop_id);
  return (await shops.executeTakeFirst()) ?? refuse("not_found");
}
