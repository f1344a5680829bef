import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { folderStorage } from "#platform/storage/folder-storage.ts";
import { readCategories, readGoods } from "./goods.ts";
import { composer, drawingKey, storePictures } from "./pictures.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "saudaflow-pictures-"));
});
afterAll(() => rm(folder, { recursive: true }));

const bread = { picture: "1f35e", accent: undefined };
const rye = { picture: "1f35e", accent: "1f33e" };

it("keeps each different drawing once", async () => {
  const progress: string[] = [];
  const stored = await storePictures(folderStorage(folder), [bread, rye, bread], (done, all) =>
    progress.push(`${done}/${all}`),
  );
  expect([...stored.keys()].sort()).toEqual([drawingKey(bread), drawingKey(rye)].sort());
  expect(new Set([...stored.values()].map(({ hash }) => hash)).size).toBe(2);
  // Drawings are 288 pixels wide: a thumbnail and the whole of it.
  expect(await readdir(join(folder, "images"))).toHaveLength(2 * 2);
  expect(progress).toEqual(["2/2"]);
});

it("draws a transparent square, the same each time", async () => {
  const picture = await composer()(rye);
  expect(await composer()(rye)).toEqual(picture);
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(info.height);
  expect(info.channels).toBe(4);
  expect(data[3]).toBe(0);
});

it("has an emoji for everything it draws", async () => {
  const categories = readCategories();
  const stems = [...categories, ...readGoods(categories)].flatMap(({ picture, accent }) => [
    picture,
    accent ?? picture,
  ]);
  for (const stem of new Set(stems)) {
    const { width } = await sharp(
      new URL(import.meta.resolve(`@lobehub/fluent-emoji-3d/assets/${stem}.webp`)).pathname,
    ).metadata();
    expect(width).toBeGreaterThan(0);
  }
});
