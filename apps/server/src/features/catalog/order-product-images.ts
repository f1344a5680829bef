import type { Image } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuseField } from "#platform/refusal.ts";
import { imagesOf } from "./images.ts";
import { productToChange } from "./policy.ts";

interface OrderCall {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly body: { readonly image_ids: readonly number[] };
  readonly now: Date;
  readonly address: string;
}

/** Puts a product's pictures into another order. All must be named, so that nobody orders away one that he doesn't know of. */
export async function orderProductImages(
  tx: Tx,
  { actor, params, body: { image_ids }, now, address }: OrderCall,
): Promise<{ items: Image[] } | Refusal<"not_found" | "forbidden" | "validation_failed">> {
  const product = await productToChange(tx, actor, params.id, now);
  if (isRefusal(product)) return product;
  const before = (await imagesOf(tx, product.id)).map(({ id }) => id);
  const isSame = image_ids.length === before.length && before.every((id) => image_ids.includes(id));
  if (!isSame) return refuseField("image_ids", "not_allowed");
  for (const [position, id] of image_ids.entries()) {
    await tx.updateTable("product_images").set({ position }).where("id", "=", id).execute();
  }
  const deed = { actor_id: actor.id, subject: `product:${product.id}`, address, at: now };
  await audit(tx, { ...deed, action: "product.images_ordered", data: { from: before, to: image_ids } });
  return { items: await imagesOf(tx, product.id) };
}
