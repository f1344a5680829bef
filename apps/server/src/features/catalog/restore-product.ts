import type { Language, Product } from "@saudaflow/contract";
import { holdStock } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { announce } from "#platform/outbox.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { restoreProducts } from "./archive-products.ts";
import { getProduct } from "./get-product.ts";
import { productToChange } from "./policy.ts";
import { forgetTotals } from "./totals.ts";

interface RestoreCall {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly language: Language;
  readonly now: Date;
  readonly address: string;
}

/** Brings an archived product back, not on sale yet. */
export async function restoreProduct(
  tx: Tx,
  { actor, params, language, now, address }: RestoreCall,
): Promise<Product | Refusal<"not_found" | "forbidden">> {
  const row = await productToChange(tx, actor, params.id, now, "archived");
  if (isRefusal(row)) return row;
  forgetTotals(tx);
  await holdStock(tx, row.id);
  await restoreProducts(tx, row.shop_id, [row.id], now);
  await audit(tx, {
    action: "product.restored",
    actor_id: actor.id,
    subject: `product:${row.id}`,
    data: { name_ru: row.name_ru },
    address,
    at: now,
  });
  await announce(tx, { type: "products.changed", shop_id: row.shop_id, data: {}, at: now });
  return getProduct(tx, actor, row.id, language);
}
