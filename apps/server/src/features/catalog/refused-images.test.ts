import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Product, SignedIn } from "@saudaflow/contract";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Part, sendForm } from "#testing/form.ts";
import { animatedWebp, photo, plainPicture, pngOf, pngOfComments } from "#testing/pictures.ts";
import { onBothDatabases } from "#testing/shop.ts";

const data_dir = mkdtempSync(join(tmpdir(), "saudaflow-images-"));
afterAll(() => rmSync(data_dir, { recursive: true }));

const MAX_BYTES = 5 * 1024 * 1024;
/** What a bomb may cost; here with room for a busy machine, a quiet one needs a tenth of it. */
const BOMB_MS = 500;
/** Decoded, each would take ten times as much; what fifty requests leave to be collected is below it. */
const BOMB_BYTES = 150 * 1024 * 1024;

const SVG = Buffer.from(
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`,
);
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

onBothDatabases(
  "refused pictures",
  (shop) => {
    let seller: SignedIn;
    let product: Product;
    beforeAll(async () => {
      seller = await shop.seller();
      product = await shop.product(seller);
    });
    const send = (...parts: Part[]) =>
      sendForm(shop, "POST", `/products/${product.id}/images`, parts, seller.access_token);
    const file = (bytes: Buffer, filename = "a.jpg", type = "image/jpeg"): Part => ({
      filename,
      type,
      bytes,
    });

    it.each<[string, () => Buffer | Promise<Buffer>]>([
      ["an SVG", () => SVG],
      ["a compressed SVG", () => gzipSync(SVG)],
      ["a GIF", () => GIF],
      [
        "a TIFF",
        () =>
          sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
            .tiff()
            .toBuffer(),
      ],
      [
        "an AVIF",
        () =>
          sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
            .avif()
            .toBuffer(),
      ],
      ["a page", () => Buffer.from("<!doctype html><script>alert(1)</script>")],
      ["a PDF", () => Buffer.from("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj")],
      ["a program", () => Buffer.from("MZ\u0090\u0000\u0003This program cannot be run in DOS mode")],
      ["an archive", () => Buffer.from("PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaa")],
      [
        "a sound that calls itself RIFF",
        () => Buffer.from("RIFF\u0020\u0000\u0000\u0000WAVEfmt aaaaaaaaaaaaaaa"),
      ],
      ["nothing", () => Buffer.alloc(0)],
      ["two bytes of a JPEG", () => Buffer.from([0xff, 0xd8])],
    ])("%s, whatever it is called", async (_what, bytes) => {
      for (const [name, type] of [
        ["a.png", "image/png"],
        ["a.jpg", "image/jpeg"],
      ]) {
        expect(await send(file(await bytes(), name, type))).toMatchObject({
          status: 415,
          body: { code: "unsupported_media" },
        });
      }
    });

    it.each<[string, () => Promise<Buffer>]>([
      ["half a JPEG", async () => half(await photo({ width: 1000, height: 800 }))],
      [
        "half a PNG",
        async () =>
          half(
            await sharp(await photo())
              .png()
              .toBuffer(),
          ),
      ],
      [
        "half a WebP",
        async () =>
          half(
            await sharp(await photo())
              .webp()
              .toBuffer(),
          ),
      ],
      ["a JPEG without its end", async () => (await photo()).subarray(0, 40)],
      ["a JPEG that is only its beginning", async () => Buffer.from("ffd8ffe000104a464946", "hex")],
      ["a PNG that is only its beginning", async () => Buffer.from("89504e470d0a1a0a", "hex")],
      [
        "a PNG with a wrong length",
        async () => Buffer.from(`89504e470d0a1a0affffffff49484452${"00".repeat(20)}`, "hex"),
      ],
      ["a PNG with fewer pixels than it says", async () => pngOf(5000, 4900, Buffer.alloc(100))],
      ["a PNG without pixels", async () => pngOf(0, 0, Buffer.alloc(0))],
      ["a JPEG of a million empty comments", async () => many(await photo(), 2, "fffe0002", 1_000_000)],
      [
        "a PNG of half a million empty chunks",
        async () => many(await plainPicture(4), 33, "000000004944415435af061e", 400_000),
      ],
      ["a WebP of nothing", async () => Buffer.from("RIFF\u0004\u0000\u0000\u0000WEBP")],
    ])("%s is broken", async (_what, bytes) => {
      expect(await send(file(await bytes()))).toMatchObject({ status: 422, body: { code: "image_broken" } });
    });

    it.each<[string, string, () => Buffer | Promise<Buffer>]>([
      ["20 000 × 20 000 in 2 KB", "image_too_large", () => pngOf(20_000, 20_000, Buffer.alloc(20_001 * 50))],
      [
        "a header that says 65 000 × 65 000",
        "image_too_large",
        () => pngOf(65_000, 65_000, Buffer.alloc(100)),
      ],
      [
        "a line of 20 million pixels",
        "image_too_large",
        () => pngOf(20_000_000, 1, Buffer.alloc(20_000_001)),
      ],
      ["one pixel more than 25 million", "image_too_large", () => pngOf(5001, 5000, Buffer.alloc(100))],
      ["a JPEG that says 65 500 × 65 500", "image_too_large", () => lyingJpeg()],
      ["10 000 frames", "image_animated", () => animatedWebp(10_000)],
    ])("the bomb %s, quickly and without its memory", async (_what, code, make) => {
      const bomb = file(await make());
      await send(bomb);
      const before = process.memoryUsage.rss();
      const times: number[] = [];
      for (let n = 0; n < 50; n++) {
        const start = performance.now();
        const { status, body } = await send(bomb);
        times.push(performance.now() - start);
        expect([status, body.code]).toEqual([422, code]);
      }
      expect(median(times)).toBeLessThan(BOMB_MS);
      expect(process.memoryUsage.rss() - before).toBeLessThan(BOMB_BYTES);
    });

    it("the bomb 60 000 frames, whose frames are never counted", async () => {
      const bomb = file(await animatedWebp(60_000));
      const start = performance.now();
      expect(await send(bomb)).toMatchObject({ status: 422, body: { code: "image_animated" } });
      expect(performance.now() - start).toBeLessThan(BOMB_MS);
    });

    it("reads a picture with a hundred compressed comments without the comments", async () => {
      const bomb = file(pngOfComments(100));
      await send(file(await plainPicture(1)));
      const before = process.memoryUsage.rss();
      const start = performance.now();
      expect((await send(bomb)).status).toBe(201);
      expect(performance.now() - start).toBeLessThan(BOMB_MS);
      expect(process.memoryUsage.rss() - before).toBeLessThan(BOMB_BYTES);
    });

    it("says how large a picture may be, in the reader's language", async () => {
      const { body } = await send(file(pngOf(5001, 5000, Buffer.alloc(1))));
      expect(body).toMatchObject({ max_megapixels: 25, max_side: 16_383 });
      expect(body.detail).toContain("25 megapixels");
    });

    it("takes 25 megapixels and 5 MB, and not a byte more", async () => {
      const exact = await sharp({ create: { width: 5000, height: 5000, channels: 3, background: "#fa0" } })
        .jpeg()
        .toBuffer();
      expect((await send(file(exact))).status).toBe(201);
      const small = await photo();
      const filled = (size: number) => Buffer.concat([small, Buffer.alloc(size - small.length)]);
      expect((await send(file(filled(MAX_BYTES)))).status).toBe(201);
      for (const size of [MAX_BYTES + 1, 2 * MAX_BYTES]) {
        expect(await send(file(filled(size)))).toMatchObject({ status: 413, body: { code: "too_large" } });
      }
    });

    it("a form that is none of ours", async () => {
      const picture = file(await plainPicture(2));
      const codes = async (...parts: Part[]) => {
        const { status, body } = await send(...parts);
        return [status, body.errors?.[0]?.path ?? body.code, body.errors?.[0]?.code];
      };
      expect(await codes()).toEqual([400, "file", "required"]);
      expect(await codes(picture, picture)).toEqual([413, "too_large", undefined]);
      expect(await codes(...Array<Part>(1001).fill({ name: "a", bytes: Buffer.alloc(0) }))).toEqual([
        413,
        "too_large",
        undefined,
      ]);
      expect(await codes({ ...picture, name: "picture" })).toEqual([400, "picture", "unknown_field"]);
      for (const name of ["__proto__", "constructor", "toString"]) {
        expect((await codes({ ...picture, name }))[0]).toBe(400);
      }
      const json = await shop.post(`/products/${product.id}/images`, {}, seller.access_token);
      expect(json).toMatchObject({ status: 415, body: { code: "unsupported_media" } });
    });

    it("nothing because of its name, which is never used", async () => {
      const bytes = await plainPicture(3);
      const names = [
        "../../x.png",
        "..%2f..%2fx.png",
        "C:\\x.png",
        "a\u0000.png",
        "x".repeat(5000),
        "\u202egnp.exe",
        "%0d%0aset-cookie: a=b",
      ];
      for (const name of names) expect([name, (await send(file(bytes, name))).status]).toEqual([name, 201]);
      const kept = await readdir(join(data_dir, "images"));
      for (const name of kept) expect(name).toMatch(/^[0-9a-f]{32}-(200|800|1600)\.webp$/);
      expect(await readdir(data_dir)).toEqual(["images"]);
    });

    it("with 503 when more come at once than can be worked on", async () => {
      const pictures = await Promise.all(
        [...Array(16).keys()].map((n) => photo({ width: 1600 + n, height: 1200 })),
      );
      const products = await Promise.all(pictures.map(() => shop.product(seller)));
      const answers = await Promise.all(
        pictures.map((bytes, n) =>
          sendForm(shop, "POST", `/products/${products[n]?.id}/images`, [file(bytes)], seller.access_token),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(new Set(statuses)).toEqual(new Set([201, 503]));
      expect(statuses.filter((status) => status === 201).length).toBeGreaterThanOrEqual(10);
      const refused = answers.find(({ status }) => status === 503);
      expect(refused).toMatchObject({ body: { code: "overloaded" }, headers: { "retry-after": "3" } });
    });
  },
  { data_dir },
);

/** With the same piece put in many times. */
function many(bytes: Buffer, at: number, piece: string, count: number): Buffer {
  const pieces = Buffer.alloc(count * (piece.length / 2), piece, "hex");
  return Buffer.concat([bytes.subarray(0, at), pieces, bytes.subarray(at)]);
}

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

/** A small JPEG whose frame header says that it is huge. */
async function lyingJpeg(): Promise<Buffer> {
  const bytes = Buffer.from(await photo());
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(65_500, frame + 5);
  bytes.writeUInt16BE(65_500, frame + 7);
  return bytes;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
