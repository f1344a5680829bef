import { createHash } from "node:crypto";
import sharp, { type Metadata, type Raw } from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { createGate } from "#platform/gate.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { essenceOf } from "./container.ts";
import { IMAGE_SIZES, type ImageSize, keptSize } from "./image-files.ts";

// Each picture is read once; what libvips would remember of it is only memory.
sharp.cache(false);
// Whatever else libvips can read (SVG, PDF, TIFF …) it shall not, wherever in this process it is asked to.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"] });

export const MAX_MEGAPIXELS = 25;
/** WebP's own limit, and far from any camera. A line of 25 million pixels is no picture, but would take 200 MB. */
export const MAX_SIDE = 16_383;
const QUALITY = 82;
const THUMBHASH_SIDE = 100;
const TIMEOUT_S = 10;

/** A picture ready to be kept: upright, without metadata, as WebP in its sizes. Its measures are those of the original. */
export interface MadeImage {
  /** Of the original: the name of its files. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** A ThumbHash in base64: what a page shows until the picture is there. */
  readonly placeholder: string;
  readonly files: ReadonlyMap<ImageSize, Buffer>;
}

type ImageRefusal = Refusal<"unsupported_media" | "image_animated" | "image_broken" | "image_too_large">;

// One for the process: a picture takes up to a second of a core and 100 MB, and the shop must go on selling.
const gate = createGate({ in_flight: 2, queue: 8, retry_after: 3 });

/** Makes a picture of what somebody sent. Bombs and other kinds are refused by their first bytes; decoding waits in turn. */
export async function makeImage(original: Buffer): Promise<MadeImage | ImageRefusal | Refusal<"overloaded">> {
  const essence = essenceOf(original);
  if (isRefusal(essence)) return essence;
  const metadata = await headerOf(essence);
  if (metadata === undefined) return refuse("image_broken");
  const { width, height } = metadata.autoOrient;
  if (width * height > MAX_MEGAPIXELS * 1e6 || Math.max(width, height) > MAX_SIDE) {
    return refuse("image_too_large", { max_megapixels: MAX_MEGAPIXELS, max_side: MAX_SIDE });
  }
  const hash = createHash("sha256").update(original).digest("hex").slice(0, 32);
  return gate(async () => {
    const pixels = await decode(essence);
    if (pixels === undefined) return refuse("image_broken");
    return { hash, width, height, placeholder: await placeholderOf(pixels), files: await encode(pixels) };
  });
}

interface Pixels {
  readonly data: Buffer;
  readonly raw: Raw;
}

function headerOf(bytes: Buffer): Promise<Metadata | undefined> {
  return sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
}

/** The pixels in the largest size that is kept. A picture that ends early or has errors is none. */
async function decode(bytes: Buffer): Promise<Pixels | undefined> {
  const side = Math.max(...IMAGE_SIZES);
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: MAX_MEGAPIXELS * 1e6,
      failOn: "error",
      sequentialRead: true,
    })
      .timeout({ seconds: TIMEOUT_S })
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true });
    return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
  } catch {
    return undefined;
  }
}

async function encode({ data, raw }: Pixels): Promise<Map<ImageSize, Buffer>> {
  const files = new Map<ImageSize, Buffer>();
  for (const size of IMAGE_SIZES) {
    if (keptSize(raw, size) !== size) continue;
    const resized = sharp(data, { raw }).resize({
      width: size,
      height: size,
      fit: "inside",
      withoutEnlargement: true,
    });
    files.set(size, await resized.webp({ quality: QUALITY }).toBuffer());
  }
  return files;
}

async function placeholderOf({ data, raw }: Pixels): Promise<string> {
  const small = await sharp(data, { raw })
    .resize({ width: THUMBHASH_SIDE, height: THUMBHASH_SIDE, fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const thumbHash = rgbaToThumbHash(small.info.width, small.info.height, small.data);
  return Buffer.from(thumbHash).toString("base64");
}
