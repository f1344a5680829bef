import { fromTiyn, moneyText, type SeenShop, type Shop, type ShopInside } from "@saudaflow/contract";
import type { Selectable } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { isInsider, ownShop } from "./policy.ts";
import type { ShopsTable } from "./tables.ts";

export type ShopRow = Selectable<ShopsTable>;

/** The public face of a shop. */
export function presentShop(row: ShopRow): Shop {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    address: row.address,
    phone: row.phone,
    delivery_fee: moneyText(fromTiyn(row.delivery_fee)),
  };
}

/** A shop as its seller and admins know it. */
export function presentInside(row: ShopRow): ShopInside {
  return {
    ...presentShop(row),
    owner_id: row.owner_id,
    bin: row.bin,
    is_vat_payer: row.is_vat_payer === 1,
    sells_age_restricted: row.sells_age_restricted === 1,
    status: row.status,
    blocked_reason: row.blocked_reason,
    created_at: row.created_at,
  };
}

/** The shops that sell now. */
export async function listShops(db: Reader): Promise<{ items: Shop[] }> {
  const rows = await db
    .selectFrom("shops")
    .selectAll()
    .where("status", "=", "active")
    .orderBy("id")
    .execute();
  return { items: rows.map(presentShop) };
}

/** One shop; a blocked one is there for its seller and admins alone. */
export async function getShop(
  db: Reader,
  viewer: Actor | undefined,
  id: number,
): Promise<SeenShop | Refusal<"not_found">> {
  const row = await db.selectFrom("shops").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return refuse("not_found");
  if (viewer !== undefined && isInsider(viewer, row)) return presentInside(row);
  return row.status === "active" ? presentShop(row) : refuse("not_found");
}

/** The shop that a seller works in, or the one that an admin names. */
export async function getOwnShop(
  db: Reader,
  actor: Actor,
  shop_id: number | undefined,
): Promise<ShopInside | Refusal<"not_found">> {
  const shop = await ownShop(db, actor, shop_id);
  return isRefusal(shop) ? shop : presentInside(shop);
}

/** The rows of these shops by their number. */
export async function shopsById(db: Reader, ids: readonly number[]): Promise<Map<number, ShopRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("shops").selectAll().where("id", "in", idList(ids)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
