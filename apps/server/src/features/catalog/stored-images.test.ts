import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Image, Product, SignedIn } from "@saudaflow/contract";
import { afterAll, expect, it } from "vitest";
import { transact } from "#platform/db/transact.ts";
import { sendForm } from "#testing/form.ts";
import { plainPicture } from "#testing/pictures.ts";
import { expectStatus, onBothDatabases, type TestShop } from "#testing/shop.ts";
import { forgetUnwantedImages } from "./stored-images.ts";

const data_dir = mkdtempSync(join(tmpdir(), "saudaflow-images-"));
afterAll(() => rmSync(data_dir, { recursive: true }));

const HOUR = 60 * 60 * 1000;

async function add(shop: TestShop, product: Product, seller: SignedIn, n: number): Promise<Image> {
  const parts = [{ filename: "a.png", bytes: await plainPicture(n) }];
  const path = `/products/${product.id}/images`;
  return expectStatus(await sendForm(shop, "POST", path, parts, seller.access_token), 201) as Image;
}

/** Lets hours go by; in each the server tidies up. */
async function pass(shop: TestShop, hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour++) {
    shop.now = new Date(shop.now.getTime() + HOUR);
    await tidy(shop);
    await shop.work();
  }
}

const tidy = (shop: TestShop) => transact(shop.database, (tx) => forgetUnwantedImages(tx, shop.now));
const status = async (shop: TestShop, { url }: { url: string }) => (await shop.app.inject(url)).statusCode;

onBothDatabases(
  "pictures that nobody wants any more",
  (shop) => {
    it("are deleted a day after the last row that named them, and not before", async () => {
      const seller = await shop.seller();
      const [product, other] = [
        await shop.product(seller),
        await shop.product(seller, { stock_quantity: 0 }),
      ];
      const shared = await add(shop, product, seller, 1);
      const again = await add(shop, other, seller, 1);
      const kept = await add(shop, product, seller, 2);
      const gone = await add(shop, other, seller, 3);
      expect(again.url).toBe(shared.url);
      await pass(shop, 30);
      expect(await Promise.all([shared, kept, gone].map((image) => status(shop, image)))).toEqual([
        200, 200, 200,
      ]);

      const token = seller.access_token;
      await shop.ask("DELETE", `/products/${other.id}`, { token });
      await pass(shop, 24);
      expect(await status(shop, gone)).toBe(200);
      await pass(shop, 3);
      expect(await Promise.all([shared, kept, gone].map((image) => status(shop, image)))).toEqual([
        200, 200, 404,
      ]);

      await shop.ask("DELETE", `/products/${product.id}/images/${shared.id}`, { token });
      await pass(shop, 5);
      // Wanted again in time.
      await add(shop, product, seller, 1);
      await pass(shop, 30);
      expect(await status(shop, shared)).toBe(200);
      const rows = await shop.database.read.selectFrom("stored_images").selectAll().execute();
      expect(rows.map(({ unwanted_since }) => unwanted_since)).toEqual([null, null]);
    });

    it("stay where a category or an archived product shows them", async () => {
      const seller = await shop.seller();
      const admin = await shop.admin();
      const product = await shop.product(seller);
      const image = await add(shop, product, seller, 20);
      const path = `/categories/${await shop.category()}/picture`;
      const parts = [{ filename: "a.png", bytes: await plainPicture(21) }];
      const { body } = await sendForm(shop, "PUT", path, parts, admin.access_token);
      await shop.ask("DELETE", `/products/${product.id}`, { token: seller.access_token });
      await pass(shop, 30);
      expect(await status(shop, image)).toBe(200);
      expect(await status(shop, { url: body.picture_url })).toBe(200);
      await shop.ask("DELETE", path, { token: admin.access_token });
      await pass(shop, 30);
      expect(await status(shop, { url: body.picture_url })).toBe(404);
    });

    it("can't be sent anew while they are being deleted, and can afterwards", async () => {
      const seller = await shop.seller();
      const product = await shop.product(seller);
      const image = await add(shop, product, seller, 30);
      const path = `/products/${product.id}/images`;
      await shop.ask("DELETE", `${path}/${image.id}`, { token: seller.access_token });
      await tidy(shop);
      shop.now = new Date(shop.now.getTime() + 25 * HOUR);
      await tidy(shop);
      const parts = [{ filename: "a.png", bytes: await plainPicture(30) }];
      const early = await sendForm(shop, "POST", path, parts, seller.access_token);
      expect(early).toMatchObject({ status: 409, body: { code: "busy" } });
      const job = await shop.database.read.selectFrom("jobs").selectAll().executeTakeFirstOrThrow();
      await shop.work();
      expect(await status(shop, image)).toBe(404);
      await add(shop, product, seller, 30);
      expect(await status(shop, image)).toBe(200);
      // The same job once more, as after a crash: it leaves alone what is wanted anew.
      await shop.database.owner
        .insertInto("jobs")
        .values({ ...job, leased_until: null })
        .execute();
      await shop.work();
      expect(await status(shop, image)).toBe(200);
    });
  },
  { data_dir, access_token_ttl: 30 * 24 * 3600 },
);
