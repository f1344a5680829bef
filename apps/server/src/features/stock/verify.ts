import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Difference } from "#platform/difference.ts";
import { SHORTAGE } from "./shortage.ts";

/** Rebuilds every stock figure from the movements and answers those that differ from the kept ones. Thousandths. */
export async function verifyStock(db: Reader): Promise<Difference[]> {
  const figures = await db
    .selectFrom("products")
    .leftJoin("stock_levels", "stock_levels.product_id", "products.id")
    .leftJoin("stock_movements", "stock_movements.product_id", "products.id")
    .select(["products.id", "stock_levels.on_hand", "stock_levels.sold"])
    .select(sql<number>`cast(coalesce(sum(stock_movements.quantity), 0) as bigint)`.as("moved"))
    .select(
      sql<number>`cast(coalesce(sum(case when stock_movements.kind in ('sale', 'cancellation', 'refund')
        then -stock_movements.quantity else 0 end), 0) as bigint)`.as("sold_moved"),
    )
    .groupBy(["products.id", "stock_levels.on_hand", "stock_levels.sold"])
    .execute();
  const shortages = await db
    .selectFrom("products")
    .innerJoin("stock_levels", "stock_levels.product_id", "products.id")
    .select(["products.id", "stock_levels.shortage as kept", SHORTAGE.as("rebuilt")])
    .where("stock_levels.shortage", "is distinct from", SHORTAGE)
    .execute();
  const short = shortages.map(({ id, kept, rebuilt }) => {
    return { what: `product ${id}: shortage`, kept, rebuilt: rebuilt ?? "nothing" };
  });
  const differences = figures.flatMap(({ id, on_hand, sold, moved, sold_moved }) => [
    ...(on_hand === moved ? [] : [{ what: `product ${id}: stock`, kept: on_hand, rebuilt: moved }]),
    ...(sold === sold_moved ? [] : [{ what: `product ${id}: sold`, kept: sold, rebuilt: sold_moved }]),
  ]);
  return [...differences, ...short];
}
