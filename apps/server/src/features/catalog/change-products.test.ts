import type { Product, ProductsChanged, SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { verifyStock } from "#features/stock/index.ts";
import { type Answer, expectStatus, onBothDatabases } from "#testing/shop.ts";

onBothDatabases("change-products", (shop) => {
  const post = (path: string, person: SignedIn, body: unknown, key?: string): Promise<Answer> =>
    shop.post(`/products/bulk${path}`, body, person.access_token, key);
  const change = async (person: SignedIn, body: unknown) =>
    expectStatus(await post("", person, body), 200) as ProductsChanged;
  const seen = async (person: SignedIn, { id }: { id: number }) =>
    expectStatus(await shop.get(`/products/${id}`, person.access_token), 200) as Product;
  const named = (name: string) => ({ name_kk: name, name_ru: name, name_en: name });

  it("changes prices as the preview has shown, and says in the audit log from what to what", async () => {
    const seller = await shop.seller();
    const bread = await shop.product(seller, { ...named("Нан"), price: "247.00" });
    const milk = await shop.product(seller, { ...named("Сүт"), price: "640.00", compare_at_price: "700.00" });
    const gum = await shop.product(seller, { ...named("Сағыз"), price: "2.00" });
    const body = {
      product_ids: [gum.id, milk.id, bread.id, bread.id],
      change: { price: { by: "percent", value: -10, round_to: 5, keep_old_price: true } },
    };
    const preview = expectStatus(await post("/preview", seller, body), 200) as ProductsChanged;
    expect(preview).toMatchObject({
      selected: 3,
      changed: 2,
      unchanged: 0,
      left_out: [{ reason: "price_too_low", count: 1, products: [{ id: gum.id, name: "Сағыз" }] }],
      lines: [
        {
          product_id: bread.id,
          name: "Нан",
          before: { price: "247.00", compare_at_price: null },
          after: { price: "220.00", compare_at_price: "247.00" },
        },
        { product_id: milk.id, after: { price: "575.00", compare_at_price: "700.00" } },
      ],
    });
    expect(await seen(seller, bread)).toMatchObject({ price: "247.00" });

    shop.now = new Date(shop.now.getTime() + 1000);
    expect(await change(seller, body)).toEqual(preview);
    expect(await seen(seller, bread)).toMatchObject({
      price: "220.00",
      compare_at_price: "247.00",
      stock_quantity: 100,
      updated_at: shop.now.toISOString(),
    });
    expect(await seen(seller, gum)).toMatchObject({ price: "2.00" });
    const { items } = (
      await shop.get(`/admin/audit?subject=shop:${seller.shop.id}`, (await shop.admin()).access_token)
    ).body;
    expect(items).toMatchObject([
      {
        action: "product.prices_changed",
        actor: { id: seller.user.id },
        data: {
          change: body.change.price,
          prices: [
            { product_id: bread.id, from: "247.00", to: "220.00" },
            { product_id: milk.id, from: "640.00", to: "575.00" },
          ],
        },
      },
    ]);
  });

  it.each([
    [{ by: "percent", value: 7.25 }, "685.91"],
    [{ by: "percent", value: 0, round_to: 10 }, "640.00"],
    [{ by: "amount", value: -39.55 }, "599.99"],
    [{ by: "amount", value: 12.5, round_to: 5 }, "650.00"],
    [{ by: "amount", value: 12.5, round_to: 1 }, "652.00"],
  ])("takes %j from 639.54 to %s", async (price, to) => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { price: "639.54" });
    await change(seller, { product_ids: [product.id], change: { price } });
    expect((await seen(seller, product)).price).toBe(to);
  });

  it("means by a filter what the table shows by it: publishes, moves, archives", async () => {
    const seller = await shop.seller();
    const admin = await shop.admin();
    for (const name of ["Ірімшік А", "Ірімшік Б", "Айран"]) await shop.product(seller, named(name));
    const filter = { q: "irimshik", level: "ok" };
    const hidden = await change(seller, { filter, change: { is_published: false } });
    expect(hidden).toMatchObject({ selected: 2, changed: 2, left_out: [] });
    expect(hidden.lines[0]).toMatchObject({ before: { is_published: true }, after: { is_published: false } });
    expect((await shop.get(`/products?shop_id=${seller.shop.id}`)).body.total).toBe(1);
    expect(await change(seller, { filter, change: { is_published: false } })).toMatchObject({
      changed: 0,
      unchanged: 2,
    });

    const names = { name_kk: "Ірімшік", name_ru: "Сыр", name_en: "Cheese" };
    const made = await shop.post(
      "/categories",
      { slug: `cheese-${shop.dialect}`, ...names },
      admin.access_token,
    );
    const { id: category_id } = expectStatus(made, 201) as { id: number };
    const moved = await change(admin, { shop_id: seller.shop.id, filter, change: { category_id } });
    expect(moved.lines.map(({ after }) => after.category_name)).toEqual(["Cheese", "Cheese"]);

    await change(seller, { filter: { category_id }, change: { is_archived: true } });
    const left = await shop.get("/seller/products", seller.access_token);
    expect(left.body.items.map(({ name }: Product) => name)).toEqual(["Айран"]);
    expect((await shop.get("/seller/products?is_archived=true", seller.access_token)).body.total).toBe(2);

    const back = { filter: { is_archived: true }, change: { is_archived: false } };
    const preview = expectStatus(await post("/preview", seller, back), 200);
    expect(preview).toMatchObject({
      selected: 2,
      changed: 2,
      lines: [{ before: { is_archived: true }, after: { is_archived: false, is_published: false } }, {}],
    });
    expect(await change(seller, back)).toEqual(preview);
    expect((await shop.get("/seller/products?is_published=false", seller.access_token)).body.total).toBe(2);
    const again = { product_ids: hidden.lines.map(({ product_id }) => product_id), change: back.change };
    expect(await change(seller, again)).toMatchObject({ changed: 0, unchanged: 2, left_out: [] });
  });

  it("archives what was short without leaving it among what runs out; its barcode is free until it comes back", async () => {
    const seller = await shop.seller();
    const barcodes = ["4870001020019"];
    const product = await shop.product(seller, { barcodes, stock_quantity: 1, low_stock_threshold: 5 });
    const short = async () => (await shop.get("/seller/dashboard", seller.access_token)).body.low_stock_count;
    expect(await short()).toBe(1);
    const archived = (is_archived: boolean) =>
      change(seller, { product_ids: [product.id], change: { is_archived } });
    await archived(true);
    expect(await short()).toBe(0);
    expect(await verifyStock(shop.database.read)).toEqual([]);
    const other = await shop.product(seller, { barcodes });
    await shop.ask("DELETE", `/products/${other.id}`, { token: seller.access_token });
    await archived(false);
    expect(await short()).toBe(1);
    expect(await seen(seller, product)).toMatchObject({ barcodes, is_published: false });
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });

  it("does not find what is another's, archived or nobody's, and changes nothing of it", async () => {
    const seller = await shop.seller();
    const rival = await shop.seller();
    const own = await shop.product(seller);
    const others = await shop.product(rival);
    const body = { product_ids: [own.id, others.id, 999_999_999], change: { is_published: false } };
    expect(await change(seller, body)).toMatchObject({
      selected: 3,
      changed: 1,
      left_out: [{ reason: "not_found", count: 2, products: [] }],
    });
    expect(await seen(rival, others)).toMatchObject({ is_published: true });
    const foreign = { shop_id: rival.shop.id, filter: {}, change: { is_archived: true } };
    expect(await post("", seller, foreign)).toMatchObject({ status: 404 });
    expect(await post("/preview", seller, foreign)).toMatchObject({ status: 404 });
    expect(await post("", await shop.admin(), { ...foreign, shop_id: undefined })).toMatchObject({
      status: 404,
    });
  });

  it("changes nothing where other goods would change than the preview has shown", async () => {
    const seller = await shop.seller();
    const products = [await shop.product(seller), await shop.product(seller)];
    const body = { filter: {}, change: { is_archived: true } };
    const { changed } = expectStatus(await post("/preview", seller, body), 200) as ProductsChanged;
    products.push(await shop.product(seller));
    const told = { ...body, expected_changed: changed };
    expect(await post("", seller, told, "archive-all-0001")).toMatchObject({
      status: 409,
      body: { code: "products_changed", expected_changed: 2, changed: 3 },
    });
    for (const product of products) expect(await seen(seller, product)).toMatchObject({ is_published: true });
    const again = { ...body, expected_changed: 3 };
    expect(await post("", seller, again, "archive-all-0001")).toMatchObject({
      status: 200,
      body: { changed: 3 },
    });
  });

  it.skipIf(shop.dialect === "sqlite")("waits for nobody who is changing another shop's goods", async () => {
    const seller = await shop.seller();
    const own = await shop.product(seller);
    const others = await shop.product(await shop.seller());
    const body = { product_ids: [own.id, others.id], change: { is_published: false } };
    await shop.database.owner.transaction().execute(async (tx) => {
      await tx.selectFrom("products").select("id").where("id", "=", others.id).forUpdate().execute();
      expect(await change(seller, body)).toMatchObject({ selected: 2, changed: 1 });
    });
  });

  it("says how many decimals a change of prices may have", async () => {
    const body = { product_ids: [1], change: { price: { by: "percent", value: 1.234 } } };
    expect((await post("", await shop.seller(), body)).body.errors).toEqual([
      { path: "change.price.value", code: "too_many_decimals", message: "At most 2 decimals." },
    ]);
  });

  it.each([
    [{ product_ids: [1], change: {} }, "change", "too_few"],
    [{ product_ids: [1], change: { is_published: true, is_archived: true } }, "change", "too_many"],
    [{ change: { is_published: true } }, "filter", "required"],
    [{ product_ids: [1], filter: {}, change: { is_published: true } }, "filter", "not_allowed"],
  ])("refuses %j", async (body, path, code) => {
    const seller = await shop.seller();
    expect(await post("", seller, body)).toMatchObject({ status: 400, body: { errors: [{ path, code }] } });
  });

  it("refuses an unknown category, and changes a price once by a repeated key", async () => {
    const seller = await shop.seller();
    const { id } = await shop.product(seller);
    const product_ids = [id];
    expect(await post("", seller, { product_ids, change: { category_id: 999_999 } })).toMatchObject({
      status: 422,
      body: { code: "category_unknown" },
    });
    const dearer = { product_ids, change: { price: { by: "percent", value: 10 } } };
    for (const _ of [1, 2]) expectStatus(await post("", seller, dearer, "once-only-0001"), 200);
    expect(await seen(seller, { id })).toMatchObject({ price: "704.00" });
  });

  it("makes two changes at once one after the other", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { price: "100.00" });
    for (let i = 0; i < 5; i++) await shop.product(seller);
    const dearer = { filter: {}, change: { price: { by: "amount", value: 1 } } };
    await Promise.all(Array.from({ length: 5 }, () => change(seller, dearer)));
    expect((await seen(seller, product)).price).toBe("105.00");
  });
});
