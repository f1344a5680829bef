import type { Dialect } from "./dialect.ts";

/** Placeholders of pictures, each picture once a product, and which files lie in the storage. */
export function statements(d: Dialect): string[] {
  const { text, bool } = d;
  return [
    `alter table product_images add column placeholder ${text}`,
    `create unique index product_images_hash on product_images (hash, product_id)`,
    `create table stored_images (
      hash ${text} primary key,
      unwanted_since ${text},
      is_leaving ${bool} not null
    ) ${d.strict}`,
    `insert into stored_images (hash, unwanted_since, is_leaving)
      select hash, null, 0 from product_images
      union select picture, null, 0 from categories where picture is not null`,
  ];
}
