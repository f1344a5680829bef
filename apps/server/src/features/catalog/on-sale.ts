import type { Reader } from "#platform/db/database.ts";
import { FOR_SALE } from "./visibility.ts";

/** The goods on sale whose number is above `after` and at most `after + limit`, and the largest number of all products. */
export async function productsOnSale(
  db: Reader,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ rows: { id: number; updated_at: string }[]; last_id: number }> {
  const rows = await db
    .selectFrom("products")
    .select(["id", "updated_at"])
    .where("id", ">", after)
    .where("id", "<=", after + limit)
    .where(FOR_SALE)
    .orderBy("id")
    .execute();
  const last = await db.selectFrom("products").select("id").orderBy("id", "desc").limit(1).executeTakeFirst();
  return { rows, last_id: last?.id ?? 0 };
}

export async function categoryIds(db: Reader): Promise<number[]> {
  const rows = await db.selectFrom("categories").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}
