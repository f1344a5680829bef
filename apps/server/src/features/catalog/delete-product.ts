import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { productToChange } from "./policy.ts";
import { forgetTotals } from "./totals.ts";

interface DeleteCall {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly now: Date;
  readonly address: string;
}

/**
 * Deletes a product that never moved. One that the ledger of goods or an order knows is archived instead: receipts and
 * the history of stock keep working, and its barcodes are free for another product.
 */
export async function deleteProduct(
  tx: Tx,
  { actor, params, now, address }: DeleteCall,
): Promise<undefined | Refusal<"not_found" | "forbidden">> {
  const row = await productToChange(tx, actor, params.id, now);
  if (isRefusal(row)) return row;
  forgetTotals(tx);
  const deed = { actor_id: actor.id, subject: `product:${row.id}`, address, at: now };
  const data = { name_ru: row.name_ru };
  if (await forgetStock(tx, row.id)) {
    await tx.deleteFrom("products").where("id", "=", row.id).execute();
    await audit(tx, { ...deed, action: "product.deleted", data });
    return undefined;
  }
  await tx.deleteFrom("barcodes").where("product_id", "=", row.id).execute();
  await tx
    .updateTable("products")
    .set({ is_archived: 1, is_published: 0 })
    .where("id", "=", row.id)
    .execute();
  await audit(tx, { ...deed, action: "product.archived", data });
  return undefined;
}

/** Removes the stock figure of a product that never moved: the row it takes is the one that every movement changes. */
async function forgetStock(tx: Tx, product_id: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("stock_levels")
    .where("product_id", "=", product_id)
    .where("on_hand", "=", 0)
    .where((row) =>
      row.not(
        row.or([
          row.exists(row.selectFrom("stock_movements").select("id").where("product_id", "=", product_id)),
          row.exists(row.selectFrom("order_items").select("id").where("product_id", "=", product_id)),
        ]),
      ),
    )
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
