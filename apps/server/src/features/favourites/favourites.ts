import {
  type Language,
  type listFavourites as ListFavourites,
  MAX_FAVOURITES,
  type QueryOf,
} from "@saudaflow/contract";
import { productCards, productsForSale } from "#features/catalog/index.ts";
import type { Reader, Tx } from "#platform/db/database.ts";
import { pageOf } from "#platform/http/page.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

/** A person's favourites that are on sale, the latest first. There are few enough to look at all of them. */
export async function listFavourites(
  db: Reader,
  user_id: number,
  query: QueryOf<typeof ListFavourites>,
  language: Language,
) {
  const { page = 1, page_size = 20 } = query;
  const ids = await favouriteIds(db, user_id);
  const products = await productsForSale(db, ids);
  const shown = ids.filter((id) => products.get(id)?.is_for_sale);
  const wanted = shown.slice((page - 1) * page_size, page * page_size);
  const cards = await productCards(db, wanted, language);
  const items = wanted.flatMap((id) => cards.get(id) ?? []);
  return { ...pageOf(items, shown.length, query), product_ids: ids };
}

/** Keeps a product that is on sale. */
export async function addFavourite(
  tx: Tx,
  user_id: number,
  product_id: number,
  now: Date,
): Promise<Refusal<"not_found" | "favourites_full"> | undefined> {
  const product = (await productsForSale(tx, [product_id])).get(product_id);
  if (!product?.is_for_sale) return refuse("not_found");
  await tx
    .insertInto("favourites")
    .values({ user_id, product_id, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(["user_id", "product_id"]).doNothing())
    .execute();
  const ids = await favouriteIds(tx, user_id);
  return ids.length > MAX_FAVOURITES ? refuse("favourites_full") : undefined;
}

export async function removeFavourite(tx: Tx, user_id: number, product_id: number): Promise<undefined> {
  await tx
    .deleteFrom("favourites")
    .where("user_id", "=", user_id)
    .where("product_id", "=", product_id)
    .execute();
}

/** All that a person has kept, on sale or not. */
export function favouriteRows(db: Reader, user_id: number) {
  return db
    .selectFrom("favourites")
    .select(["product_id", "created_at"])
    .where("user_id", "=", user_id)
    .orderBy("id", "desc")
    .execute();
}

/** Forgets all that a person has kept. */
export async function forgetFavourites(tx: Tx, user_id: number): Promise<void> {
  await tx.deleteFrom("favourites").where("user_id", "=", user_id).execute();
}

async function favouriteIds(db: Reader, user_id: number): Promise<number[]> {
  return (await favouriteRows(db, user_id)).map((row) => row.product_id);
}
