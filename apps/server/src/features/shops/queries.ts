import { fromTiyn, moneyText, type Shop } from "@saudaflow/contract";
import type { Selectable } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
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

export async function listShops(db: Reader): Promise<{ items: Shop[] }> {
  const rows = await db.selectFrom("shops").selectAll().orderBy("id").execute();
  return { items: rows.map(presentShop) };
}

export async function getShop(db: Reader, id: number): Promise<Shop | Refusal<"not_found">> {
  const row = await db.selectFrom("shops").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? presentShop(row) : refuse("not_found");
}

/** The rows of these shops by their number. */
export async function shopsById(db: Reader, ids: readonly number[]): Promise<Map<number, ShopRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("shops").selectAll().where("id", "in", idList(ids)).execute();
  return new Map(rows.map((row) => [row.id, row]));
}
