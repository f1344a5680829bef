import { fromThousandths, type Quantity } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { Shortage } from "./tables.ts";

/** Whether a product is short by its figure and its threshold; an archived one never is. */
export const SHORTAGE = sql<Shortage | null>`case
  when products.is_archived = 1 or stock_levels.on_hand > products.low_stock_threshold then null
  when stock_levels.on_hand > 0 then 'low' else 'out' end`;

/** A product that has just become short, or is short in another way. */
export interface ShortageChange {
  readonly product_id: number;
  readonly quantity: Quantity;
  readonly was: Shortage | null;
  readonly is: Shortage | null;
}

/**
 * Keeps whether these products are short, after their figure or their threshold has changed, and answers those for which
 * that is new: mostly none. Their rows must be held already (each movement does, else `holdStock`): a statement of its
 * own then sees what others have done to the threshold.
 */
export async function keepShortage(tx: Tx, product_ids: Iterable<number>): Promise<ShortageChange[]> {
  const changed = await tx
    .selectFrom("stock_levels")
    .innerJoin("products", "products.id", "stock_levels.product_id")
    .select(["stock_levels.product_id", "stock_levels.on_hand", "stock_levels.shortage as was"])
    .select(SHORTAGE.as("is"))
    .where("stock_levels.product_id", "in", idList(product_ids))
    .where("stock_levels.shortage", "is distinct from", SHORTAGE)
    .orderBy("stock_levels.product_id")
    .execute();
  for (const [shortage, rows] of Map.groupBy(changed, (row) => row.is)) {
    const ids = idList(rows.map((row) => row.product_id));
    await tx.updateTable("stock_levels").set({ shortage }).where("product_id", "in", ids).execute();
  }
  return changed.map(({ product_id, on_hand, was, is }) => {
    return { product_id, quantity: fromThousandths(on_hand), was, is };
  });
}

/** How many goods of these shops are low, and how many are sold out; `shops` undefined: of all shops. */
export async function countShort(
  db: Reader,
  shops: readonly number[] | undefined,
): Promise<Record<Shortage, number>> {
  const rows = await db
    .selectFrom("stock_levels")
    .select("shortage")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("shortage", "is not", null)
    .$if(shops !== undefined, (levels) => levels.where("of_shop_id", "in", idList(shops ?? [])))
    .groupBy("shortage")
    .execute();
  const count = (shortage: Shortage) => rows.find((row) => row.shortage === shortage)?.count ?? 0;
  return { low: count("low"), out: count("out") };
}
