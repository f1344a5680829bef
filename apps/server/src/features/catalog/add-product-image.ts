import { type Image, MAX_PRODUCT_IMAGES } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import type { UploadedFile } from "#platform/http/upload.ts";
import { type MadeImage, makeImage } from "#platform/images/make-image.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import type { Services } from "#services";
import { imagesOf } from "./images.ts";
import { checkMayChange, productToChange } from "./policy.ts";
import { keepImage } from "./stored-images.ts";

interface AddCall {
  readonly actor: Actor;
  readonly params: { readonly id: number };
  readonly file: UploadedFile;
  readonly now: Date;
  readonly address: string;
}

/**
 * Adds a picture after a product's others; one that it has already is answered again. What is slow, decoding the
 * picture and keeping its files, comes before the transaction.
 */
export async function addProductImage(services: Services, call: AddCall) {
  const { database } = services;
  const { actor, params, file, now } = call;
  const refused = await checkMayChange(database.read, actor, params.id);
  if (refused) return refused;
  const image = await makeImage(file.bytes);
  if (isRefusal(image)) return image;
  const place = await placeOf(database.read, params.id, image.hash);
  if (isRefusal(place)) return place;
  const busy = await keepImage(services, image, now);
  return busy ?? transact(database, (tx) => addImage(tx, call, image));
}

async function addImage(
  tx: Tx,
  { actor, params, now, address }: AddCall,
  { files: _files, ...image }: MadeImage,
): Promise<Image | Refusal<"not_found" | "forbidden" | "images_full">> {
  const product = await productToChange(tx, actor, params.id, now);
  if (isRefusal(product)) return product;
  const place = await placeOf(tx, product.id, image.hash);
  if (isRefusal(place)) return place;
  let { image_id } = place;
  if (image_id === undefined) {
    const row = { ...image, product_id: product.id, position: place.position };
    const added = await tx.insertInto("product_images").values(row).returning("id").executeTakeFirstOrThrow();
    image_id = added.id;
    const deed = { actor_id: actor.id, subject: `product:${product.id}`, address, at: now };
    await audit(tx, { ...deed, action: "product.image_added", data: { image_id } });
  }
  return (await imagesOf(tx, product.id)).find(({ id }) => id === image_id) as Image;
}

/** Where a picture goes among a product's own: it has it already, or there is room after the last. */
async function placeOf(
  db: Reader,
  product_id: number,
  hash: string,
): Promise<{ image_id: number | undefined; position: number } | Refusal<"images_full">> {
  const kept = await db
    .selectFrom("product_images")
    .select(["id", "hash", "position"])
    .where("product_id", "=", product_id)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const image_id = kept.find((image) => image.hash === hash)?.id;
  if (image_id === undefined && kept.length >= MAX_PRODUCT_IMAGES) return refuse("images_full");
  return { image_id, position: (kept.at(-1)?.position ?? -1) + 1 };
}
