import type { Selectable } from "kysely";
import type { Tx } from "#platform/db/database.ts";
import { nameKeys } from "./product-row.ts";
import type { ProductsTable } from "./tables.ts";
import { forgetTotals } from "./totals.ts";

export type ProductRow = Selectable<ProductsTable>;

/** What a product may change in; its number, shop and beginning stay. */
const COLUMNS = [
  ...["name_kk", "name_ru", "name_en", "brand", "category_id", "unit", "is_published", "is_age_restricted"],
  ...["price", "compare_at_price", "cost_price", "low_stock_threshold", "updated_at"],
  ...["search_text", "search_weak", "sort_kk", "sort_ru", "sort_en"],
] as const satisfies readonly (keyof ProductRow)[];

/**
 * Writes many products over at once. The caller holds their rows and gives each whole; the keys of names are made here.
 * Those with another threshold are then to go through `shiftStock`, by nothing if need be: it says which are short now.
 */
export async function overwriteProducts(tx: Tx, rows: readonly ProductRow[]): Promise<void> {
  if (rows.length === 0) return;
  forgetTotals(tx);
  await tx
    .insertInto("products")
    .values(rows.map((row) => ({ ...row, ...nameKeys(row) })))
    // All of them are there: this is the one statement that changes many rows in both databases.
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet((row) => Object.fromEntries(COLUMNS.map((name) => [name, row.ref(`excluded.${name}`)]))),
    )
    .execute();
}
