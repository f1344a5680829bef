import type { Selectable } from "kysely";
import { ownShop } from "#features/shops/index.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { productsForSale } from "./for-sale.ts";
import type { ProductsTable } from "./tables.ts";

/**
 * The product that somebody is about to change, locked by marking it changed (a refusal undoes that). Its seller and
 * an admin may; another seller is forbidden what he can see on sale, and does not find what he can't see.
 */
export async function productToChange(
  tx: Tx,
  actor: Actor,
  id: number,
  now: Date,
): Promise<Selectable<ProductsTable> | Refusal<"not_found" | "forbidden">> {
  const row = await tx
    .updateTable("products")
    .set({ updated_at: now.toISOString() })
    .where("id", "=", id)
    .where("is_archived", "=", 0)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return refuse("not_found");
  if (!isRefusal(await ownShop(tx, actor, row.shop_id))) return row;
  const isSeen = (await productsForSale(tx, [id])).get(id)?.is_for_sale;
  return refuse(isSeen ? "forbidden" : "not_found");
}
