import type { Image } from "@saudaflow/contract";
import type { Static } from "typebox";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";

interface ImageRow {
  readonly id: number;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** A picture's files are named by their content, so an address never changes what it shows. */
export function thumbUrl(hash: string): string {
  return `/images/${hash}-200.webp`;
}

export function presentImage({ id, hash, width, height }: ImageRow): Static<typeof Image> {
  return { id, url: `/images/${hash}-800.webp`, thumb_url: thumbUrl(hash), width, height };
}

/** The pictures of these products, each list in its seller's order. */
export async function imagesByProduct(
  db: Reader,
  product_ids: readonly number[],
): Promise<Map<number, Static<typeof Image>[]>> {
  const rows = await imageRows(db, product_ids);
  const images = new Map<number, Static<typeof Image>[]>();
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
    .select(["id", "product_id", "hash", "width", "height"])
    .where("product_id", "in", idList(product_ids))
    .orderBy("product_id")
    .orderBy("position")
    .orderBy("id")
    .execute();
}
