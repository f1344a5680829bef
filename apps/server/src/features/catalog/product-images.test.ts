import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Image, Product, SignedIn } from "@saudaflow/contract";
import sharp from "sharp";
import { thumbHashToRGBA } from "thumbhash";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sendForm } from "#testing/form.ts";
import { photo, plainPicture } from "#testing/pictures.ts";
import { startS3 } from "#testing/s3-server.ts";
import { expectStatus, onBothDatabases, TestShop } from "#testing/shop.ts";

const data_dir = mkdtempSync(join(tmpdir(), "saudaflow-images-"));
afterAll(() => rmSync(data_dir, { recursive: true }));

const send = (shop: TestShop, id: number, bytes: Buffer, token?: string) =>
  sendForm(shop, "POST", `/products/${id}/images`, [{ filename: "photo.jpg", bytes }], token);

/** Adds a picture that must be taken. */
async function add(shop: TestShop, product: Product, seller: SignedIn, bytes: Buffer): Promise<Image> {
  return expectStatus(await send(shop, product.id, bytes, seller.access_token), 201) as Image;
}

async function fileOf(shop: TestShop, url: string): Promise<Buffer> {
  const answer = await shop.app.inject(url);
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}

onBothDatabases(
  "add-product-image",
  (shop) => {
    let seller: Awaited<ReturnType<TestShop["seller"]>>;
    beforeAll(async () => {
      seller = await shop.seller();
    });

    it("keeps a picture in three sizes with a placeholder, and shows it wherever the product is shown", async () => {
      const product = await shop.product(seller);
      const before = await shop.get(`/products/${product.id}`);
      const image = await add(shop, product, seller, await photo({ width: 2000, height: 1000 }));
      expect(image).toEqual({
        id: image.id,
        thumb_url: expect.stringMatching(/^\/images\/[0-9a-f]{32}-200\.webp$/),
        url: expect.stringMatching(/-800\.webp$/),
        large_url: expect.stringMatching(/-1600\.webp$/),
        placeholder: expect.stringMatching(/^[A-Za-z0-9+/]{20,40}={0,2}$/),
        width: 2000,
        height: 1000,
      });
      for (const [url, width] of [
        [image.thumb_url, 200],
        [image.url, 800],
        [image.large_url, 1600],
      ] as const) {
        const { format, width: kept, height } = await sharp(await fileOf(shop, url)).metadata();
        expect([format, kept, height]).toEqual(["webp", width, width / 2]);
      }
      const { w, h } = thumbHashToRGBA(Buffer.from(image.placeholder ?? "", "base64"));
      expect(w / h).toBeCloseTo(2, 0);

      const after = await shop.get(`/products/${product.id}`);
      expect(after.body.images).toEqual([image]);
      expect(after.headers.etag).not.toBe(before.headers.etag);
      const list = await shop.get(`/products?shop_id=${seller.shop.id}`);
      expect(list.body.items.find((item: Product) => item.id === product.id).images).toEqual([image]);
      const { items: audit } = (
        await shop.get("/admin/audit?action=product.image_added", (await shop.admin()).access_token)
      ).body;
      expect(audit[0]).toMatchObject({ subject: `product:${product.id}`, data: { image_id: image.id } });
    });

    it("names the same file for every size that a small picture fills", async () => {
      const product = await shop.product(seller);
      const small = await add(shop, product, seller, await photo({ width: 300, height: 150 }));
      expect(small.large_url).toBe(small.url);
      expect((await sharp(await fileOf(shop, small.url)).metadata()).width).toBe(300);
      const tiny = await add(shop, product, seller, await plainPicture(9));
      expect([tiny.url, tiny.large_url]).toEqual([tiny.thumb_url, tiny.thumb_url]);
      const line = await sharp({ create: { width: 3000, height: 2, channels: 3, background: "red" } })
        .png()
        .toBuffer();
      const { large_url } = await add(shop, product, seller, line);
      expect(await sharp(await fileOf(shop, large_url)).metadata()).toMatchObject({ width: 1600, height: 1 });
    });

    it("shows a picture of before the placeholders in its largest file", async () => {
      const product = await shop.product(seller);
      const hash = "0123456789abcdef".repeat(2);
      await shop.database.owner
        .insertInto("product_images")
        .values({ product_id: product.id, hash, width: 288, height: 288, placeholder: null, position: 0 })
        .execute();
      expect((await shop.get(`/products/${product.id}`)).body.images).toEqual([
        {
          id: expect.any(Number),
          thumb_url: `/images/${hash}-200.webp`,
          url: `/images/${hash}-800.webp`,
          large_url: `/images/${hash}-800.webp`,
          placeholder: null,
          width: 288,
          height: 288,
        },
      ]);
    });

    it("turns it upright and forgets where it was taken", async () => {
      const product = await shop.product(seller);
      const exif = {
        IFD0: { ImageDescription: "<script>alert(1)</script>", Make: "SecretCamera" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "43/1 15/1 0/1" },
      };
      const original = await photo({ width: 1000, height: 600, orientation: 6, exif });
      expect(original.includes("SecretCamera")).toBe(true);
      const image = await add(shop, product, seller, original);
      expect([image.width, image.height]).toEqual([600, 1000]);
      for (const url of [image.thumb_url, image.url, image.large_url]) {
        const file = await fileOf(shop, url);
        const { exif: kept, icc, xmp, iptc, orientation, width, height } = await sharp(file).metadata();
        expect([kept, icc, xmp, iptc, orientation]).toEqual(Array(5).fill(undefined));
        expect(width).toBeLessThan(height);
        for (const word of ["SecretCamera", "script", "GPS", "Exif"]) expect(file.includes(word)).toBe(false);
      }
      // The upper half was red; turned by a quarter to the right it is the right half.
      const pixels = await sharp(await fileOf(shop, image.thumb_url))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const at = (x: number) => pixels.data.subarray(x * pixels.info.channels, x * pixels.info.channels + 3);
      expect(at(10)[2]).toBeGreaterThan(200);
      expect(at(pixels.info.width - 10)[0]).toBeGreaterThan(200);
    });

    it("takes what cameras, scanners and designers send", async () => {
      const product = await shop.product(seller);
      const half = { create: { width: 60, height: 40, channels: 4 as const, background: "#ff000080" } };
      const orange = sharp({ create: { width: 60, height: 40, channels: 3, background: "#ff8000" } });
      const pictures = {
        "a CMYK JPEG": await orange.clone().toColourspace("cmyk").jpeg().toBuffer(),
        "a grey JPEG": await orange.clone().toColourspace("b-w").jpeg().toBuffer(),
        "a progressive JPEG": await orange.clone().jpeg({ progressive: true }).toBuffer(),
        "a PNG of 16 bits": await orange.clone().toColourspace("rgb16").png().toBuffer(),
        "a PNG with a palette": await orange.clone().png({ palette: true }).toBuffer(),
        "a transparent PNG": await sharp(half).png().toBuffer(),
        "a WebP": await orange.clone().webp({ lossless: true }).toBuffer(),
      };
      for (const [what, bytes] of Object.entries(pictures)) {
        const image = await add(shop, product, seller, bytes);
        const { data, info } = await sharp(await fileOf(shop, image.thumb_url))
          .raw()
          .toBuffer({ resolveWithObject: true });
        expect([what, info.width, info.height, image.width]).toEqual([what, 60, 40, 60]);
        if (what === "a grey JPEG") expect(data[0]).toBe(data[1]);
        else expect([what, (data[0] ?? 0) > 220]).toEqual([what, true]);
        if (what === "a transparent PNG") expect(data[3]).toBe(128);
      }
    });

    it("keeps nothing that comes along in a picture", async () => {
      const product = await shop.product(seller);
      const payload = Buffer.from("<script>alert('polyglot')</script>PK\u0003\u0004");
      const png = await plainPicture(77);
      const jpeg = await photo();
      const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, payload.length + 2]), payload]);
      for (const bytes of [
        Buffer.concat([jpeg, payload]),
        Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]),
        Buffer.concat([png, payload]),
      ]) {
        const image = await add(shop, product, seller, bytes);
        expect((await fileOf(shop, image.url)).includes("polyglot")).toBe(false);
      }
    });

    it("keeps the same picture once on a product, also when it is sent many times at once", async () => {
      const product = await shop.product(seller);
      const bytes = await photo({ width: 501 });
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => send(shop, product.id, bytes, seller.access_token)),
      );
      const ids = answers.map((answer) => (expectStatus(answer, 201) as Image).id);
      expect(new Set(ids).size).toBe(1);
      expect((await shop.get(`/products/${product.id}`)).body.images).toHaveLength(1);
      const other = await add(shop, await shop.product(seller), seller, bytes);
      expect(other.id).not.toBe(ids[0]);
      expect(other.url).toBe(answers[0]?.body.url);
    });

    it("holds ten pictures a product, also against many at once", async () => {
      const product = await shop.product(seller);
      for (let n = 0; n < 8; n++) await add(shop, product, seller, await plainPicture(n));
      const more = await Promise.all([...Array(6).keys()].map((n) => plainPicture(100 + n)));
      const answers = await Promise.all(
        more.map((bytes) => send(shop, product.id, bytes, seller.access_token)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe("images_full");
      expect((await shop.get(`/products/${product.id}`)).body.images).toHaveLength(10);
      // One that it has already needs no room.
      await add(shop, product, seller, await plainPicture(3));
    });

    it("is for its seller and admins", async () => {
      const [product, hidden] = [
        await shop.product(seller),
        await shop.product(seller, { is_published: false }),
      ];
      const bytes = await plainPicture(50);
      const other = await shop.seller();
      const status = async (id: number, token?: string) => (await send(shop, id, bytes, token)).status;
      expect(await status(product.id)).toBe(401);
      expect(await status(product.id, (await shop.client()).access_token)).toBe(403);
      expect(await status(product.id, other.access_token)).toBe(403);
      expect(await status(hidden.id, other.access_token)).toBe(404);
      expect(await status(999_999, seller.access_token)).toBe(404);
      expect(await status(hidden.id, (await shop.admin()).access_token)).toBe(201);
    });
  },
  { data_dir },
);

onBothDatabases(
  "order and removal of pictures",
  (shop) => {
    it("puts them into the seller's order, all of them or none", async () => {
      const seller = await shop.seller();
      const product = await shop.product(seller);
      const ids: number[] = [];
      for (const n of [1, 2, 3]) ids.push((await add(shop, product, seller, await plainPicture(n))).id);
      const [a = 0, b = 0, c = 0] = ids;
      const foreign = await add(shop, await shop.product(seller), seller, await plainPicture(4));
      const put = (image_ids: unknown, token = seller.access_token) =>
        shop.ask("PUT", `/products/${product.id}/images`, { body: { image_ids }, token });
      const shown = async () =>
        (await shop.get(`/products/${product.id}`)).body.images.map(({ id }: Image) => id);

      const ordered = expectStatus(await put([c, a, b]), 200) as { items: Image[] };
      expect(ordered.items.map(({ id }) => id)).toEqual([c, a, b]);
      expect(await shown()).toEqual([c, a, b]);
      for (const wrong of [[], [a, b], [a, b, c, foreign.id], [a, b, b], [a, b, foreign.id], [a, b, "3"]]) {
        expect(await put(wrong)).toMatchObject({ status: 400, body: { code: "validation_failed" } });
      }
      expect((await put([a, b, c], (await shop.seller()).access_token)).status).toBe(403);
      expect(await shown()).toEqual([c, a, b]);
    });

    it("takes one away, only from its own product", async () => {
      const seller = await shop.seller();
      const product = await shop.product(seller);
      const [first, second] = [
        await add(shop, product, seller, await plainPicture(11)),
        await add(shop, product, seller, await plainPicture(12)),
      ];
      const remove = (id: number, product_id = product.id, token = seller.access_token) =>
        shop.ask("DELETE", `/products/${product_id}/images/${id}`, { token });
      const other = await shop.seller();
      expect((await remove(first.id, product.id, other.access_token)).status).toBe(403);
      expect((await remove(first.id, (await shop.product(other)).id, other.access_token)).status).toBe(404);
      expect((await remove(first.id)).status).toBe(204);
      expect((await remove(first.id)).status).toBe(404);
      expect((await shop.get(`/products/${product.id}`)).body.images).toEqual([second]);
      const third = await add(shop, product, seller, await plainPicture(13));
      expect((await shop.get(`/products/${product.id}`)).body.images).toEqual([second, third]);
    });
  },
  { data_dir },
);

onBothDatabases(
  "the picture of a category",
  (shop) => {
    it("is set, replaced and taken away by an admin", async () => {
      const { access_token } = await shop.admin();
      const id = await shop.category();
      const path = `/categories/${id}/picture`;
      const put = async (n: number, token?: string) =>
        sendForm(shop, "PUT", path, [{ filename: "a.png", bytes: await plainPicture(n) }], token);
      const { picture_url } = expectStatus(await put(201, access_token), 200) as { picture_url: string };
      expect((await sharp(await fileOf(shop, picture_url)).metadata()).format).toBe("webp");
      expect((await shop.get(`/categories/${id}`)).body.picture_url).toBe(picture_url);
      const second = expectStatus(await put(202, access_token), 200) as { picture_url: string };
      expect(second.picture_url).not.toBe(picture_url);
      expect((await put(203, (await shop.seller()).access_token)).status).toBe(403);
      const unknown = [{ filename: "a.png", bytes: await plainPicture(1) }];
      expect((await sendForm(shop, "PUT", "/categories/999999/picture", unknown, access_token)).status).toBe(
        404,
      );
      expect((await shop.ask("DELETE", path, { token: access_token })).status).toBe(204);
      expect((await shop.get(`/categories/${id}`)).body.picture_url).toBeNull();
      expect((await shop.ask("DELETE", "/categories/999999/picture", { token: access_token })).status).toBe(
        404,
      );
    });
  },
  { data_dir },
);

onBothDatabases(
  "a picture's address",
  (shop) => {
    let image: Image;
    beforeAll(async () => {
      const seller = await shop.seller();
      image = await add(shop, await shop.product(seller), seller, await photo());
    });

    it("is kept for ever, and shown as a picture or not at all", async () => {
      const { headers } = await shop.app.inject(image.url);
      expect(headers).toMatchObject({
        "content-type": "image/webp",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
        "content-disposition": expect.stringMatching(/^inline; filename="[0-9a-f]{32}-800\.webp"$/),
      });
      expect((await shop.app.inject({ method: "HEAD", url: image.url })).statusCode).toBe(200);
      const again = { "if-none-match": String(headers.etag) };
      const answer = await shop.app.inject({ url: image.url, headers: again });
      expect([answer.statusCode, answer.rawPayload.length]).toEqual([304, 0]);
    });

    it.each([
      "/images/",
      "/images/.env",
      "/images/../jwt-secret",
      "/images/%2e%2e/jwt-secret",
      "/images/..%2fjwt-secret",
      "/images/..%5cjwt-secret",
      "/images/%00",
      `/images/${"0".repeat(32)}-800.webp`,
      `/images/${"0".repeat(32)}-800.webp.part`,
      "/images/a/b.webp",
    ])("%s is not found", async (url) => {
      const name = decodeURIComponent(url.slice("/images/".length));
      const headers = { "if-none-match": `"${name.replaceAll(/[^ -~]/g, "")}"` };
      if (!name.startsWith("0")) expect((await shop.app.inject({ url, headers })).statusCode).toBe(404);
      expect((await shop.app.inject(url)).statusCode).toBe(404);
    });
  },
  { data_dir },
);

it("keeps pictures in S3 where a bucket is set", async () => {
  const server = await startS3();
  const folder = mkdtempSync(join(tmpdir(), "saudaflow-images-"));
  const shop = new TestShop("sqlite", { s3: server.s3, data_dir: folder });
  await shop.open();
  try {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const image = await add(shop, product, seller, await photo({ width: 1000, height: 500 }));
    expect((await sharp(await fileOf(shop, image.large_url)).metadata()).width).toBe(1000);
    expect(server.requests.filter((request) => request.startsWith("PUT"))).toHaveLength(3);
    expect(await readdir(folder)).toEqual([]);
    server.failures.push(503, 503, 503);
    const away = await shop.app.inject(image.url);
    expect([away.statusCode, away.json().code]).toEqual([503, "overloaded"]);
    server.failures.push("cut", "cut", "cut");
    expect(await send(shop, product.id, await plainPicture(1), seller.access_token)).toMatchObject({
      status: 503,
    });
    expect((await shop.get(`/products/${product.id}`)).body.images).toEqual([image]);
  } finally {
    await shop.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
