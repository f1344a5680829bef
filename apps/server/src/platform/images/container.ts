import { type Refusal, refuse } from "#platform/refusal.ts";

/** Cameras and programs write some hundred; millions of empty ones would only keep the process busy. */
const MAX_PIECES = 10_000;

/**
 * What a decoder needs of a JPEG, PNG or WebP, which are known by how they begin. Decoders read all that lies around the
 * pixels, at a price: a hundred compressed comments in a PNG are 1.6 GB of memory, sixty thousand frames of a WebP ten
 * seconds. So such pieces are cut out, and what moves or has too many of them is refused unread.
 */
export function essenceOf(
  bytes: Buffer,
): Buffer | Refusal<"unsupported_media" | "image_animated" | "image_broken"> {
  if (bytes.subarray(0, 3).equals(JPEG)) return withoutSegments(bytes) ?? refuse("image_broken");
  if (bytes.subarray(0, 8).equals(PNG)) return withoutChunks(bytes) ?? refuse("image_broken");
  const isWebp = bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP";
  if (!isWebp) return refuse("unsupported_media");
  const is_animated = isAnimated(bytes);
  if (is_animated === undefined) return refuse("image_broken");
  return is_animated ? refuse("image_animated") : bytes;
}

const JPEG = Buffer.from("ffd8ff", "hex");
const PNG = Buffer.from("89504e470d0a1a0a", "hex");

/** Pixels, palette, transparency, colours and orientation. Without its frames an animated PNG is its still picture. */
const PNG_CHUNKS = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "iCCP", "eXIf"]);

function withoutChunks(bytes: Buffer): Buffer | undefined {
  const kept = new Ranges(bytes);
  let at = PNG.length;
  for (let pieces = 0; at + 12 <= bytes.length; pieces++) {
    if (pieces > MAX_PIECES) return undefined;
    const type = bytes.toString("latin1", at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (!PNG_CHUNKS.has(type)) kept.drop(at, end);
    at = end;
    if (type === "IEND") break;
  }
  return kept.until(at);
}

const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
/** Of APP0 to APP15 those that say how colours are meant and which way is up, by their first letters. */
const JPEG_APPS: Readonly<Record<number, string>> = {
  224: "JFIF\0",
  225: "Exif\0",
  226: "ICC_PROFILE\0",
  238: "Adobe",
};
/** A colour profile may come in 255 pieces. */
const MAX_APPS = 260;

function withoutSegments(bytes: Buffer): Buffer | undefined {
  const kept = new Ranges(bytes);
  let apps = 0;
  let at = 2;
  for (let pieces = 0; at + 4 <= bytes.length && bytes[at] === 0xff; pieces++) {
    if (pieces > MAX_PIECES) return undefined;
    const marker = bytes.readUInt8(at + 1);
    // Padding between segments.
    if (marker === 0xff) {
      kept.drop(at, ++at);
      continue;
    }
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const isApp = marker >= 0xe0 && marker <= 0xef;
    const name = JPEG_APPS[marker];
    const isNeeded = name !== undefined && bytes.toString("latin1", at + 4, at + 4 + name.length) === name;
    if (marker === COMMENT || (isApp && (!isNeeded || ++apps > MAX_APPS))) kept.drop(at, end);
    at = end;
  }
  return kept.until(bytes.length);
}

function isAnimated(bytes: Buffer): boolean | undefined {
  let at = 12;
  for (let pieces = 0; at + 8 <= bytes.length; pieces++) {
    if (pieces > MAX_PIECES) return undefined;
    const type = bytes.toString("latin1", at, at + 4);
    if (type === "ANIM" || type === "ANMF") return true;
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return false;
}

/** A buffer with pieces cut out, copied once. */
class Ranges {
  readonly #bytes: Buffer;
  readonly #kept: Buffer[] = [];
  #from = 0;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  drop(from: number, to: number): void {
    if (from > this.#from) this.#kept.push(this.#bytes.subarray(this.#from, from));
    this.#from = to;
  }
  until(end: number): Buffer {
    return Buffer.concat([...this.#kept, this.#bytes.subarray(this.#from, end)]);
  }
}
