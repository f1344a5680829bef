import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArchiveError } from "./archive-error.ts";
import type { Manifest } from "./manifest.ts";
import { checkArchive, readArchive } from "./read-archive.ts";
import { writeArchive } from "./write-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "saudaflow-archive-"));
afterAll(() => rm(folder, { recursive: true }));

const CONTENT = { created_at: "2026-11-26T00:00:00.000Z", migrations: ["0001-first"], tables: {} };
const FILES = [
  { name: "tables/users/000001.ndjson", bytes: Buffer.from(`[1,"Айгүл"]\n`.repeat(2000)) },
  { name: "files/images/0-200.webp", bytes: randomBytes(20_000) },
  { name: "files/images/1-200.webp", bytes: Buffer.alloc(0) },
];

async function write(path: string, key?: string, content: object = CONTENT): Promise<Manifest> {
  const archive = writeArchive(path, key, new Date(0));
  for (const { name, bytes } of FILES) await archive.add(name, bytes);
  return archive.finish(content as typeof CONTENT);
}

const reasonOf = (path: string, key?: string) =>
  checkArchive(path, key).then(
    () => "it is accepted",
    (error: Error) => (error instanceof ArchiveError ? error.message : error),
  );

describe.each([
  ["plain", undefined],
  ["encrypted for an identity", await generateX25519Identity()],
])("an archive, %s", (name, key) => {
  const file = join(folder, name);
  let whole: Buffer;
  beforeAll(async () => {
    await write(file, key);
    whole = await readFile(file);
  });

  it("gives back what was put in, and tells what that is", async () => {
    const entries = await Array.fromAsync(readArchive(file, key));
    expect(entries.slice(0, -1)).toEqual(FILES);
    const manifest = await checkArchive(file, key);
    expect(manifest).toMatchObject({ format: 1, ...CONTENT });
    expect(manifest.entries.map((entry) => entry.size)).toEqual(FILES.map(({ bytes }) => bytes.length));
  });

  it("is refused with any byte changed", async () => {
    const changed = join(folder, `${name} changed`);
    const ends = Array.from({ length: 48 }, (_, i) => [i, whole.length - 1 - i]).flat();
    const between = Array.from({ length: 100 }, (_, i) => Math.floor((i * whole.length) / 100));
    for (const place of [...ends, ...between]) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << (place % 8)), place);
      await writeFile(changed, bytes);
      expect(await reasonOf(changed, key), `byte ${place}`).toMatch(/damaged/);
    }
  });

  it("is refused when it is cut short or goes on", async () => {
    const cut = join(folder, `${name} cut`);
    for (const bytes of [
      ...[0, 3, 30, 1000, whole.length / 2, whole.length - 40, whole.length - 1].map((end) =>
        whole.subarray(0, end),
      ),
      Buffer.concat([whole, Buffer.from("x")]),
      Buffer.concat([whole, whole]),
    ]) {
      await writeFile(cut, bytes);
      expect(await reasonOf(cut, key), `${bytes.length} bytes`).toMatch(/damaged/);
    }
  });
});

it("opens with its own key alone", async () => {
  const [by_identity, by_words] = [join(folder, "identity.age"), join(folder, "words.age")];
  const [identity, words] = [await generateX25519Identity(), "жеті рет өлшеп, бір рет кес"];
  await write(by_identity, identity);
  await write(by_words, words);
  expect((await checkArchive(by_words, words)).format).toBe(1);
  const another = /^The archive is encrypted with another key than BACKUP_KEY/;
  expect(await reasonOf(by_identity, await generateX25519Identity())).toMatch(another);
  expect(await reasonOf(by_identity, words)).toMatch(another);
  expect(await reasonOf(by_words, identity)).toMatch(another);
  expect(await reasonOf(by_words, `${words}!`)).toMatch(another);
  expect(await reasonOf(by_words)).toBe("The archive is encrypted: set BACKUP_KEY to its key.");
});

it("is refused when it is of another format, another program's, or not there", async () => {
  const file = join(folder, "other");
  await write(file, undefined, { ...CONTENT, format: 2 });
  expect(await reasonOf(file)).toMatch(/^The archive is of format 2, this program reads format 1/);
  await writeFile(file, "no archive at all");
  expect(await reasonOf(file)).toMatch(/^The file is no backup of SaudaFlow/);
  expect(await reasonOf(join(folder, "nothing"))).toBe(`There is no file ${join(folder, "nothing")}.`);
});

it("fails with the reason of the disk", async () => {
  const archive = writeArchive(join(folder, "no folder", "x"), undefined, new Date(0));
  await expect(
    (async () => {
      for (;;) await archive.add("files/x", randomBytes(100_000));
    })(),
  ).rejects.toThrow(/ENOENT/);
  await archive.abandon();
});
