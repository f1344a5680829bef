import type { Storage } from "#platform/storage/storage.ts";

/** The longest side of the files of a picture: a card, a product page, a screen full of it. */
export const IMAGE_SIZES = [200, 800, 1600] as const;
export type ImageSize = (typeof IMAGE_SIZES)[number];

interface Measures {
  readonly width: number;
  readonly height: number;
}

/** The file that shows a picture in this size: a smaller one where that holds all of it already. */
export function keptSize({ width, height }: Measures, size: ImageSize): ImageSize {
  return IMAGE_SIZES.find((kept) => kept >= size || kept >= Math.max(width, height)) ?? size;
}

/** A file is named by the content of its picture, so an address never changes what it shows. */
export function imageUrl(hash: string, size: ImageSize): string {
  return `/${fileName(hash, size)}`;
}

/** The files that a picture may have. */
export function imageFiles(hash: string): string[] {
  return IMAGE_SIZES.map((size) => fileName(hash, size));
}

export const IMAGE_TYPE = "image/webp";

function fileName(hash: string, size: ImageSize): string {
  return `images/${hash}-${size}.webp`;
}

/** Keeps the files of a picture; the same picture is kept once. */
export async function putImage(
  storage: Storage,
  { hash, files }: { readonly hash: string; readonly files: ReadonlyMap<ImageSize, Buffer> },
): Promise<void> {
  for (const [size, bytes] of files) await storage.put(fileName(hash, size), bytes, IMAGE_TYPE);
}

export async function deleteImage(storage: Storage, hash: string): Promise<void> {
  for (const name of imageFiles(hash)) await storage.delete(name);
}
