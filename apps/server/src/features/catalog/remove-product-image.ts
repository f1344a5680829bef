import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { productToChange } from "./policy.ts";

interface RemoveCall {
  readonly actor: Actor;
  readonly params: { readonly id: number; readonly image_id: number };
  readonly now: Date;
  readonly address: string;
}

/** Takes a picture from a product. Its files stay for a day, and as long as anything else shows the same picture. */
export async function removeProductImage(
  tx: Tx,
  { actor, params, now, address }: RemoveCall,
): Promise<undefined | Refusal<"not_found" | "forbidden">> {
  const product = await productToChange(tx, actor, params.id, now);
  if (isRefusal(product)) return product;
  const removed = await tx
    .deleteFrom("product_images")
    .where("id", "=", params.image_id)
    .where("product_id", "=", product.id)
    .executeTakeFirst();
  if (removed.numDeletedRows === 0n) return refuse("not_found");
  const deed = { actor_id: actor.id, subject: `product:${product.id}`, address, at: now };
  await audit(tx, { ...deed, action: "product.image_removed", data: { image_id: params.image_id } });
  return undefined;
}
