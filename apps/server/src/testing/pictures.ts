import { crc32, deflateSync } from "node:zlib";
import sharp, { type Exif } from "sharp";

interface Photo {
  readonly width?: number;
  readonly height?: number;
  /** EXIF: 6 is a phone held upright. */
  readonly orientation?: number;
  readonly exif?: Exif;
}

/** A JPEG like a camera's: its upper half red, its lower half blue, so that one sees which way is up. */
export function photo({ width = 400, height = 300, orientation, exif }: Photo = {}): Promise<Buffer> {
  const lower = { create: { width, height: height / 2, channels: 3 as const, background: "#0000ff" } };
  let picture = sharp({ create: { width, height, channels: 3, background: "#ff0000" } })
    .composite([{ input: lower, top: height / 2, left: 0 }])
    .jpeg();
  if (exif) picture = picture.withExif(exif);
  if (orientation !== undefined) picture = picture.withMetadata({ orientation });
  return picture.toBuffer();
}

/** Different pictures for different numbers. */
export function plainPicture(n: number): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 20, channels: 3, background: { r: n, g: 0, b: 0 } } })
    .png()
    .toBuffer();
}

/** A grey PNG that says it is of this size, with whatever pixels and chunks one likes: nothing of it is allocated. */
export function pngOf(width: number, height: number, pixels: Buffer, chunks: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    ...chunks,
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Compressed comments that become 8 MB each when they are read. */
export function pngOfComments(count: number): Buffer {
  const comment = Buffer.concat([Buffer.from("Comment\0\0"), deflateSync(Buffer.alloc(7_900_000, 65))]);
  return pngOf(10, 10, Buffer.alloc(11 * 10), Array<Buffer>(count).fill(chunk("zTXt", comment)));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A WebP that moves. */
export async function animatedWebp(frames: number): Promise<Buffer> {
  const still = await sharp({ create: { width: 1, height: 1, channels: 3, background: "#f00" } })
    .webp({ lossless: true })
    .toBuffer();
  // Animated, 100 × 100.
  const header = Buffer.from([2, 0, 0, 0, 99, 0, 0, 99, 0, 0]);
  const frame = riffChunk("ANMF", Buffer.concat([Buffer.alloc(16), still.subarray(12)]));
  const body = [riffChunk("VP8X", header), riffChunk("ANIM", Buffer.alloc(6)), ...Array(frames).fill(frame)];
  return riffChunk("RIFF", Buffer.concat([Buffer.from("WEBP"), ...body]));
}

function riffChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type);
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
