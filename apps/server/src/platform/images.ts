import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

// Each picture is read once; what libvips would remember of it is only memory.
sharp.cache(false);

/** Widths in which every picture is kept: a card, a product page. */
export const IMAGE_SIZES = [200, 800] as const;
const QUALITY = 82;

/** A kept picture: its name is the hash of its content, its measures are those of the original. */
export interface StoredImage {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** Keeps a picture as WebP in all sizes below `folder`; the same picture is kept once. Files appear whole or not at all. */
export async function storeImage(folder: string, original: Buffer): Promise<StoredImage> {
  const hash = createHash("sha256").update(original).digest("hex").slice(0, 32);
  const { width, height } = await sharp(original).metadata();
  await mkdir(folder, { recursive: true });
  let whole: Buffer | undefined;
  for (const size of IMAGE_SIZES) {
    const path = join(folder, `${hash}-${size}.webp`);
    if (existsSync(path)) continue;
    const resized = sharp(original)
      .resize({ width: size, withoutEnlargement: true })
      .webp({ quality: QUALITY });
    // Encoding is the slow part: sizes that the picture does not fill are the same file.
    const file: Buffer = whole ?? (await resized.toBuffer());
    if (size >= width) whole = file;
    await writeFile(`${path}.part`, file);
    await rename(`${path}.part`, path);
  }
  return { hash, width, height };
}

/** Where pictures are kept below the data folder. */
export function imagesFolder(data_dir: string): string {
  return join(data_dir, "images");
}
