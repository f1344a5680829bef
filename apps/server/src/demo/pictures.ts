import { fileURLToPath } from "node:url";
import sharp, { type OverlayOptions } from "sharp";
import { putImage } from "#platform/images/image-files.ts";
import { type MadeImage, makeImage } from "#platform/images/make-image.ts";
import type { Storage } from "#platform/storage/storage.ts";
import { done } from "./done.ts";

/** What is drawn for a product or a category: file stems of the emoji package. */
export interface Drawing {
  readonly picture: string;
  /** Stands smaller at the lower left, where a card has no button: the taste, the animal, the fruit. */
  readonly accent: string | undefined;
}

/** The emoji are 256 px wide; a larger canvas would only enlarge them. */
const MAIN = 256;
const CANVAS = 288;
const ACCENT = 124;
/** Room around a drawing for its ring or its shadow. */
const ROOM = 16;
/** Free space around the accent, so that it stands off from what is behind it. */
const RING = 5;
/** Encoding occupies libuv's four threads; more at once would only hold memory. */
const IN_FLIGHT = 4;

/** The name of a drawing: the same emoji make the same picture. */
export function drawingKey({ picture, accent }: Drawing): string {
  return `${picture}+${accent ?? ""}`;
}

/** A kept picture, as rows name it. */
export type KeptPicture = Omit<MadeImage, "files">;

/** Composes each different drawing once and keeps it; answers the kept pictures by their drawing's name. */
export async function storePictures(
  storage: Storage,
  drawings: readonly Drawing[],
  onProgress: (done: number, all: number) => void,
): Promise<Map<string, KeptPicture>> {
  const different = new Map(drawings.map((drawing) => [drawingKey(drawing), drawing]));
  const queue = different.entries();
  const stored = new Map<string, KeptPicture>();
  const compose = composer();
  const work = async () => {
    for (const [key, drawing] of queue) {
      const image = done(await makeImage(await compose(drawing)));
      await putImage(storage, image);
      const { files: _files, ...kept } = image;
      stored.set(key, kept);
      if (stored.size % 25 === 0 || stored.size === different.size) onProgress(stored.size, different.size);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  return stored;
}

/** Makes drawings on a transparent square (the shop's pages tint what is behind it); emoji that return are read once. */
export function composer(): (drawing: Drawing) => Promise<Buffer> {
  const mains = once((stem) => layer(stem, MAIN, SHADOW));
  const accents = once((stem) => layer(stem, ACCENT, CUT));
  return async ({ picture, accent }) => {
    const main = await mains(picture);
    const centre = (CANVAS - MAIN) / 2;
    // The accent pulls the eye to the lower left: the drawing moves a little against it.
    const at = accent === undefined ? { x: centre, y: centre - 2 } : { x: CANVAS - MAIN - 4, y: 2 };
    const layers: OverlayOptions[] = [
      { ...main.under, left: at.x - ROOM, top: at.y - ROOM + 7 },
      { ...main.drawing, left: at.x, top: at.y },
    ];
    if (accent !== undefined) {
      const { under, drawing } = await accents(accent);
      const [left, top] = [2, CANVAS - ACCENT - 2];
      layers.push({ ...under, left: left - ROOM, top: top - ROOM, blend: "dest-out" });
      layers.push({ ...drawing, left, top });
    }
    const canvas = sharp({ create: { width: CANVAS, height: CANVAS, channels: 4, background: "#0000" } });
    return canvas.composite(layers).png({ compressionLevel: 1 }).toBuffer();
  };
}

/** How the shape of a drawing becomes what lies under it: blurred, then each value × gain + offset. */
interface Under {
  readonly blur: number;
  readonly gain: number;
  readonly offset: number;
}
const SHADOW: Under = { blur: 8, gain: 0.2, offset: 0 };
/** Widens: what the blur leaves more than a trace of is opaque. */
const CUT: Under = { blur: RING / 1.5, gain: 10, offset: -70 };

interface Layer {
  readonly drawing: Pixels;
  /** Its shape, ROOM wider on each side. */
  readonly under: Pixels;
}

interface Pixels {
  readonly input: Buffer;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 1 | 4 };
}

async function layer(stem: string, size: number, { blur, gain, offset }: Under): Promise<Layer> {
  // Some emoji are taller than wide: all fit the same square.
  const drawing = pixels(
    await sharp(emojiFile(stem))
      .resize(size, size, { fit: "contain", background: "#0000" })
      .ensureAlpha()
      .raw()
      .toBuffer(),
    size,
    4,
  );
  const wide = size + 2 * ROOM;
  const room = { top: ROOM, bottom: ROOM, left: ROOM, right: ROOM, background: "#0000" };
  // In steps, because sharp orders the works of one pipeline by itself.
  const alpha = pixels(
    await sharp(drawing.input, drawing).extend(room).extractChannel(3).raw().toBuffer(),
    wide,
    1,
  );
  const blurred = sharp(alpha.input, alpha).blur(blur).linear(gain, offset);
  const shape = pixels(await blurred.extractChannel(0).raw().toBuffer(), wide, 1);
  const ink = sharp({ create: { width: wide, height: wide, channels: 3, background: "#1c1510" } });
  return { drawing, under: pixels(await ink.joinChannel(shape.input, shape).raw().toBuffer(), wide, 4) };
}

function pixels(input: Buffer, size: number, channels: 1 | 4): Pixels {
  return { input, raw: { width: size, height: size, channels } };
}

function emojiFile(stem: string): string {
  return fileURLToPath(import.meta.resolve(`@lobehub/fluent-emoji-3d/assets/${stem}.webp`));
}

function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
