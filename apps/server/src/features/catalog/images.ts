import type { Image } from "@saudaflow/contract";
import type { Selectable } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { imageUrl, keptSize } from "#platform/images/image-files.ts";
import type { ProductImagesTable } from "./tables.ts";

type ImageRow = Omit<Selectable<ProductImagesTable>, "product_id" | "position">;

/** The smallest file of a picture, which every picture has. */
export function thumbUrl(hash: string): string {
  return imageUrl(hash, 200);
}

function presentImage({ id, hash, width, height, placeholder }: ImageRow): Image {
  const measures = { width, height };
  return {
    id,
    url: imageUrl(hash, keptSize(measures, 800)),
    thumb_url: thumbUrl(hash),
    large_url: imageUrl(hash, keptSize(measures, 1600)),
    placeholder,
    width,
    height,
  };
}

/** A product's pictures in its seller's order. */
export async function imagesOf(db: Reader, product_id: number): Promise<Image[]> {
  return (await imagesByProduct(db, [product_id])).get(product_id) ?? [];
}

/** The pictures of these products, each list in its seller's order. */
export async function imagesByProduct(
  db: Reader,
  product_ids: readonly number[],
): Promise<Map<number, Image[]>> {
  const rows = await imageRows(db, product_ids);
  const images = new Map<number, Image[]>();
  for (const row of rows) {
    const list = images.get(row.product_id);
    if (list) list.push(presentImage(row));
    else images.set(row.product_id, [presentImage(row)]);
  }
  return images;
}

/** The address of each product's first picture; products without one are left out. */
export async function thumbUrls(db: Reader, product_ids: readonly number[]): Promise<Map<number, string>> {
  const thumbs = new Map<number, string>();
  for (const { product_id, hash } of await imageRows(db, product_ids)) {
    if (!thumbs.has(product_id)) thumbs.set(product_id, thumbUrl(hash));
  }
  return thumbs;
}

async function imageRows(db: Reader, product_ids: readonly number[]) {
  if (product_ids.length === 0) return [];
  return db
    .selectFrom("product_images")
    .select(["id", "product_id", "hash", "width", "height", "placeholder"])
    .where("product_id", "in", idList(product_ids))
    .orderBy("product_id")
    .orderBy("position")
    .orderBy("id")
    .execute();
}
