import type { Selectable } from "kysely";
import { ownShop } from "#features/shops/index.ts";
import { flag, type Reader, type Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { productsForSale } from "./for-sale.ts";
import type { ProductsTable } from "./tables.ts";

type Row = Selectable<ProductsTable>;
type Refused = Refusal<"not_found" | "forbidden">;

/**
 * The product that somebody is about to change, locked by marking it changed (a refusal undoes that). Its seller and
 * an admin may; another seller is forbidden what he can see on sale, and does not find what he can't see.
 */
export async function productToChange(
  tx: Tx,
  actor: Actor,
  id: number,
  now: Date,
  which: "current" | "archived" = "current",
): Promise<Row | Refused> {
  const row = await tx
    .updateTable("products")
    .set({ updated_at: now.toISOString() })
    .where("id", "=", id)
    .where("is_archived", "=", flag(which === "archived"))
    .returningAll()
    .executeTakeFirst();
  return row ? ((await refusedChange(tx, actor, row)) ?? row) : refuse("not_found");
}

/** Refuses early, before slow work, who may not change a product; the change itself asks again. */
export async function checkMayChange(db: Reader, actor: Actor, id: number): Promise<Refused | undefined> {
  const row = await db
    .selectFrom("products")
    .select(["id", "shop_id"])
    .where("id", "=", id)
    .where("is_archived", "=", 0)
    .executeTakeFirst();
  return row ? refusedChange(db, actor, row) : refuse("not_found");
}

async function refusedChange(
  db: Reader,
  actor: Actor,
  { id, shop_id }: Pick<Row, "id" | "shop_id">,
): Promise<Refused | undefined> {
  if (!isRefusal(await ownShop(db, actor, shop_id))) return undefined;
  const isSeen = (await productsForSale(db, [id])).get(id)?.is_for_sale;
  return refuse(isSeen ? "forbidden" : "not_found");
}
