import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fromThousandths, type Product, type SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { importFile } from "#features/imports/index.ts";
import { holdStock, putStock, takeStock, verifyStock } from "#features/stock/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal } from "#platform/refusal.ts";
import { type Answer, expectStatus, onBothDatabases } from "#testing/shop.ts";

/** Long enough for a request to reach the lock it waits for. */
const REACHES_LOCK_MS = 300;
const TIMES = Array.from({ length: 12 }, (_, i) => i);

onBothDatabases("races of the catalogue", (shop) => {
  /** Asks while a transaction that has done its work is still open, and answers what came after its commit. */
  async function during<T>(work: (tx: Tx) => Promise<unknown>, ask: () => Promise<T>): Promise<T> {
    const done = Promise.withResolvers<void>();
    const open = transact(shop.database, async (tx) => {
      await work(tx);
      done.resolve();
      await delay(REACHES_LOCK_MS);
    }).finally(done.resolve);
    await done.promise;
    const answer = await ask();
    expect(isRefusal(await open)).toBe(false);
    return answer;
  }
  const patch = (product: Product, body: unknown, { access_token: token }: SignedIn) =>
    shop.ask("PATCH", `/products/${product.id}`, { body, token });
  const remove = (product: Product, { access_token: token }: SignedIn) =>
    shop.ask("DELETE", `/products/${product.id}`, { token });
  const adjust = (product: Product, quantity_change: number, { access_token }: SignedIn) =>
    shop.post(
      "/stock/adjustments",
      { product_id: product.id, quantity_change, reason: "correction" },
      access_token,
    );
  const move = (tx: Tx, product: Product, thousandths: number): Promise<unknown> => {
    const line = { product_id: product.id, name: "", quantity: fromThousandths(Math.abs(thousandths)) };
    const cause = { kind: "adjustment", shop_id: product.shop_id, actor_id: null, now: shop.now } as const;
    return thousandths > 0 ? putStock(tx, [line], cause) : takeStock(tx, [line], cause);
  };
  const setUnit = async (tx: Tx, product: Product, unit: "piece" | "kg") => {
    await tx.updateTable("products").set({ unit }).where("id", "=", product.id).execute();
    await holdStock(tx, product.id);
  };
  const rowOf = (product: Product) =>
    shop.database.read
      .selectFrom("products")
      .innerJoin("stock_levels", "product_id", "products.id")
      .select(["unit", "on_hand", "is_archived"])
      .where("products.id", "=", product.id)
      .executeTakeFirst();
  const weighed = (seller: SignedIn, fields: Record<string, unknown> = {}) =>
    shop.product(seller, { unit: "kg", stock_quantity: 0, ...fields });

  it("a unit does not change while the first goods come", async () => {
    const seller = await shop.seller();
    const apples = await weighed(seller);
    const answer = await during(
      (tx) => move(tx, apples, 500),
      () => patch(apples, { unit: "piece" }, seller),
    );
    expect(answer).toMatchObject({ status: 409, body: { code: "unit_fixed" } });
  });

  it("no fraction comes or goes while a unit becomes the piece", async () => {
    const seller = await shop.seller();
    const apples = await weighed(seller);
    const toPiece = (tx: Tx) => setUnit(tx, apples, "piece");
    expect(await during(toPiece, () => adjust(apples, 0.5, seller))).toMatchObject({
      status: 422,
      body: { code: "fraction_of_piece" },
    });
    // An order that had read the old unit, and comes to the stock after the change and ten pieces.
    expectStatus(await adjust(apples, 10, seller), 201);
    const sold = await transact<unknown>(shop.database, (tx) => move(tx, apples, -500));
    expect(sold).toMatchObject({
      code: "fraction_of_piece",
      params: { products: [{ product_id: apples.id }] },
    });
    expect(await rowOf(apples)).toMatchObject({ unit: "piece", on_hand: 10_000 });
  });

  it("orders, receipts and changes of the unit at once never break a piece", async () => {
    const seller = await shop.seller();
    const buyer = await shop.richClient();
    for (const i of TIMES) {
      const product = await weighed(seller, { stock_quantity: i % 2 ? 10 : 0 });
      const answers = await Promise.all([
        adjust(product, 0.5, seller),
        patch(product, { unit: "piece" }, seller),
        shop.order(buyer, [{ product_id: product.id, quantity: 0.5 }]),
        adjust(product, 2, seller),
      ]);
      expect(statuses(answers).filter((status) => ![200, 201, 409, 422].includes(status))).toEqual([]);
      const { unit, on_hand } = (await rowOf(product)) ?? { unit: "none", on_hand: -1 };
      if (unit === "piece") expect(on_hand % 1000).toBe(0);
      else expect(unit).toBe("kg");
    }
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });

  it("an import sees a unit that changed, and goods that came, after it began", async () => {
    const seller = await shop.seller();
    const folder = await mkdtemp(join(tmpdir(), "saudaflow-import-"));
    const file = join(folder, "list.csv");
    const run = async () =>
      importFile(shop.database, { file, shop_id: seller.shop.id, clock: () => shop.now });
    const list = (code: string) =>
      writeFile(
        file,
        `barcode,name,category,unit,price,stock_quantity\n${code},Алма,fruit_veg,kg,900,12.5\n`,
      );
    // Makes the category, so that the runs below wait for nothing but the product.
    await list("5901234123457");
    await run();
    const moved = await weighed(seller, { barcodes: ["96385074"] });
    await list("96385074");
    const toPieces = async (tx: Tx) => {
      await setUnit(tx, moved, "piece");
      await move(tx, moved, 3000);
    };
    expect(await during(toPieces, run)).toMatchObject({ updated: 0, refused: 1 });
    expect(await rowOf(moved)).toMatchObject({ unit: "piece", on_hand: 3000 });
    const idle = await weighed(seller, { barcodes: ["4870001020019"] });
    await list("4870001020019");
    expect(await during((tx) => setUnit(tx, idle, "piece"), run)).toMatchObject({ updated: 1 });
    expect(await rowOf(idle)).toMatchObject({ unit: "kg", on_hand: 12_500 });
    await rm(folder, { recursive: true });
  });

  it("a product is archived when goods came and went while it was being deleted", async () => {
    const seller = await shop.seller();
    const product = await weighed(seller);
    const comeAndGo = async (tx: Tx) => {
      await move(tx, product, 1000);
      await move(tx, product, -1000);
    };
    expect((await during(comeAndGo, () => remove(product, seller))).status).toBe(204);
    expect(await rowOf(product)).toMatchObject({ is_archived: 1, on_hand: 0 });
  });

  it("deletions, orders, receipts and carts at once answer no 500", async () => {
    const seller = await shop.seller();
    const buyer = await shop.richClient();
    for (const i of TIMES) {
      const product = await shop.product(seller, { stock_quantity: i % 2 });
      const line = { product_id: product.id, quantity: 1 };
      const answers = await Promise.all([
        shop.order(buyer, [line]),
        shop.post("/cart/items", line, buyer.access_token),
        remove(product, seller),
        adjust(product, 1, seller),
        shop.order(buyer, [line]),
      ]);
      expect(statuses(answers).filter((status) => status >= 500)).toEqual([]);
      expect(answers[2]?.status).toBe(204);
    }
    expect(await verifyStock(shop.database.read)).toEqual([]);
  }, 30_000);

  it("a category that is getting a product is not deleted, and a deleted one gets none", async () => {
    const seller = await shop.seller();
    const { access_token } = await shop.admin();
    const names = { name_kk: "a", name_ru: "a", name_en: "a" };
    const category = async (slug: string) =>
      (expectStatus(await shop.post("/categories", { slug, ...names }, access_token), 201) as { id: number })
        .id;
    const removeCategory = (id: number) => shop.ask("DELETE", `/categories/${id}`, { token: access_token });
    const filling = await category("filling");
    const idle = await weighed(seller);
    const moveIn = (tx: Tx) =>
      tx.updateTable("products").set({ category_id: filling }).where("id", "=", idle.id).execute();
    expect(await during(moveIn, () => removeCategory(filling))).toMatchObject({
      status: 409,
      body: { code: "category_not_empty", product_count: 1 },
    });
    const leaving = await category("leaving");
    const body = {
      ...names,
      price: 1,
      unit: "piece",
      category_id: leaving,
      barcodes: [],
      is_published: true,
    };
    const { name_en: _en, ...product } = body;
    const create = () => shop.post("/products", product, seller.access_token);
    const away = (tx: Tx) => tx.deleteFrom("categories").where("id", "=", leaving).execute();
    expect(await during(away, create)).toMatchObject({ status: 422, body: { code: "category_unknown" } });
  });
});

function statuses(answers: readonly Answer[]): number[] {
  return answers.map(({ status }) => status);
}
