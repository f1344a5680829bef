import { holdStock } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { archiveProducts } from "./archive-products.ts";
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
  await announce(tx, { type: "products.changed", shop_id: row.shop_id, data: {}, at: now });
  const deed = { actor_id: actor.id, subject: `product:${row.id}`, address, at: now };
  const data = { name_ru: row.name_ru };
  if (!(await isKept(tx, row.id))) {
    // Takes its stock figure, its barcodes and the cart lines with it.
    await tx.deleteFrom("products").where("id", "=", row.id).execute();
    await audit(tx, { ...deed, action: "product.deleted", data });
    return undefined;
  }
  await archiveProducts(tx, [row.id], now);
  await audit(tx, { ...deed, action: "product.archived", data });
  return undefined;
}

/**
 * Whether anything refers to a product for good. An order that is being placed is not seen yet; it ends by the figure
 * that is held here, or at the foreign key, and whichever of the two is tried again then sees the other.
 */
async function isKept(tx: Tx, product_id: number): Promise<boolean> {
  const { has_moved } = await holdStock(tx, product_id);
  if (has_moved) return true;
  const line = await tx
    .selectFrom("order_items")
    .select("id")
    .where("product_id", "=", product_id)
    .limit(1)
    .executeTakeFirst();
  return line !== undefined;
}
