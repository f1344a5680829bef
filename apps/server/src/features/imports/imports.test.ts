import type { Product } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { verifyStock } from "#features/stock/index.ts";
import { barcode, goodsOf, Importer } from "#testing/imports.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

const HEAD = "barcode,name_kk,name_ru,category,unit,price,stock_quantity";

onBothDatabases("imports", (shop) => {
  const list = (...rows: string[]) => [HEAD, ...rows].join("\n");
  const productOf = async (id: number, token: string) =>
    (await shop.get(`/products/${id}`, token)).body as Product;

  it("shows what each row will do, does it when it is confirmed, and tells the shop of every step", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const milk = await shop.product(seller, { barcodes: [barcode(1)], stock_quantity: 10 });
    const bread = await shop.product(seller, { barcodes: [barcode(2)], name_kk: "Нан", name_ru: "Хлеб" });
    const slug = (await goodsOf(shop, seller.shop.id)).products.length;
    expect(slug).toBe(2);
    const run = await imports.preview(
      list(
        `${barcode(1)},Сүт,Молоко,,шт,"700,5",7`,
        `${barcode(2)},Нан,Хлеб,,дана,640,100`,
        `${barcode(3)},Су,Вода,water,л,250.00,"1,5"`,
        "1,Сыр,Сыр,,шт,10,1",
      ),
      "C:\\прайс\\апта.csv",
    );
    expect(run).toMatchObject({
      state: "ready",
      file_name: "апта.csv",
      shop_id: seller.shop.id,
      summary: { rows: 4, create: 1, update: 1, unchanged: 1, error: 1 },
      progress: { done: 4, total: 4 },
      error: null,
      can: { map: true, confirm: true, undo: false },
      new_categories: ["water"],
      mapping: { line: 1 },
    });
    expect(run.mapping.columns[1]).toEqual({
      heading: "name_kk",
      field: "name_kk",
      samples: ["Сүт", "Нан", "Су"],
    });
    expect(run.rows.items).toMatchObject([
      {
        line: 2,
        action: "update",
        product_id: milk.id,
        values: { name_kk: "Сүт", price: "700.50", stock_quantity: "7", unit: "piece" },
        changes: [
          { field: "name_kk", from: "Сүт 3,2 %, 1 л", to: "Сүт" },
          { field: "name_ru", from: "Молоко 3,2 %, 1 л", to: "Молоко" },
          { field: "price", from: "640.00", to: "700.50" },
          { field: "stock_quantity", from: "10", to: "7" },
        ],
        errors: [],
      },
      { line: 3, action: "unchanged", product_id: bread.id, changes: [] },
      { line: 4, action: "create", product_id: null, values: { unit: "l", stock_quantity: "1.5" } },
      {
        line: 5,
        action: "error",
        values: { barcode: "1", name_ru: "Сыр" },
        errors: [
          { field: "barcode", code: "barcode_invalid", message: "Wrong barcode" },
          { field: "category", code: "category_missing" },
        ],
      },
    ]);
    expect((await imports.get(run.id, "?action=error")).rows).toMatchObject({ total: 1, pages: 1 });
    expect((await imports.get(run.id, "?with_errors=true&page_size=1")).rows.items[0]?.line).toBe(5);
    expect((await imports.get(run.id, "?action=error", "kk")).rows.items[0]?.errors[0]?.message).toBe(
      "Штрихкод қате",
    );
    expect((await productOf(milk.id, seller.access_token)).price).toBe("640.00");

    expect(await imports.ask(run.id, "confirm", {})).toMatchObject({
      status: 409,
      body: { code: "import_has_errors", rows: 1 },
    });
    const first = await imports.ask(run.id, "confirm", { skip_errors: true }, "confirm-once-1");
    expect(first).toMatchObject({ status: 202, body: { state: "applying" } });
    const again = await imports.ask(run.id, "confirm", { skip_errors: true }, "confirm-once-1");
    expect(again.headers["idempotency-replayed"]).toBe("true");
    await shop.work();
    const done = await imports.get(run.id);
    expect(done).toMatchObject({
      state: "done",
      applied_at: shop.now.toISOString(),
      can: { map: false, confirm: false, undo: true },
    });
    expect(await productOf(milk.id, seller.access_token)).toMatchObject({
      name_kk: "Сүт",
      name_en: "Milk 3.2%, 1 l",
      price: "700.50",
      stock_quantity: 7,
    });
    const water = done.rows.items[2]?.product_id as number;
    expect(await productOf(water, seller.access_token)).toMatchObject({
      name_ru: "Вода",
      stock_quantity: 1.5,
      barcode: barcode(3),
    });
    const history = (await shop.get(`/products/${milk.id}/stock-history`, seller.access_token)).body.items;
    expect(history[0]).toMatchObject({
      kind: "adjustment",
      quantity: -3,
      note: "апта.csv",
      actor_id: seller.user.id,
    });
    expect(await verifyStock(shop.database.read)).toEqual([]);
    const events = await shop.database.read
      .selectFrom("events")
      .select("data")
      .where("type", "=", "import.progress")
      .where("shop_id", "=", seller.shop.id)
      .orderBy("id")
      .execute();
    const steps = events.map(({ data }) => JSON.parse(data) as { import_id: number; state: string });
    expect([...new Set(steps.map(({ state }) => state))]).toEqual(["reading", "ready", "applying", "done"]);
    expect(await shop.database.read.selectFrom("import_files").selectAll().execute()).toEqual([]);
  });

  it("carries all of it out or nothing", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const last = await shop.product(seller, { barcodes: [barcode(1)], price: 100 });
    const rows = Array.from({ length: 250 }, (_, i) => `${barcode(i + 2)},Су,Вода,tea,шт,250,5`);
    const run = await imports.preview(list(...rows, `${barcode(1)},Нан,Хлеб,,шт,120,9`));
    expect(run.summary).toMatchObject({ create: 250, update: 1 });
    const taken = await shop.product(seller, { barcodes: [barcode(251)] });
    const before = await goodsOf(shop, seller.shop.id);
    expect(await imports.finish(run.id, "confirm")).toMatchObject({
      state: "stale",
      error: { code: "import_stale" },
      can: { map: true, confirm: false },
    });
    expect(await goodsOf(shop, seller.shop.id)).toEqual(before);
    expect(await imports.ask(run.id, "confirm", {})).toMatchObject({
      status: 409,
      body: { code: "import_stale" },
    });
    // The new preview knows the product that took the barcode; confirmed, everything is written.
    const columns = run.mapping.columns.map(({ field }) => field);
    expectStatus(await imports.map(run.id, columns), 202);
    await shop.work();
    expect(await imports.get(run.id)).toMatchObject({
      state: "ready",
      error: null,
      summary: { create: 249, update: 2 },
    });
    expect((await imports.finish(run.id, "confirm")).state).toBe("done");
    expect(await productOf(last.id, seller.access_token)).toMatchObject({ price: "120.00" });
    expect(await productOf(taken.id, seller.access_token)).toMatchObject({ price: "250.00" });
    expect((await goodsOf(shop, seller.shop.id)).products).toHaveLength(251);
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });

  it("overwrites nothing that somebody changed after the preview", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const imports = new Importer(shop, seller);
    const product = await shop.product(seller, { barcodes: [barcode(1)], stock_quantity: 10 });
    const path = `/products/${product.id}`;
    const patch = (body: object) => shop.ask("PATCH", path, { body, token: access_token });
    const rows = (price: number) => `${barcode(1)},,,,,${price},`;
    const run = await imports.preview(list(rows(700)));
    expectStatus(await patch({ price: 650 }), 200);
    expect((await imports.finish(run.id, "confirm")).state).toBe("stale");
    expect((await productOf(product.id, access_token)).price).toBe("650.00");
    // What the list does not change, others may.
    const other = await imports.preview(list(rows(710)));
    expectStatus(await patch({ brand: "Одари" }), 200);
    expect((await imports.finish(other.id, "confirm")).state).toBe("done");
    expect(await productOf(product.id, access_token)).toMatchObject({ price: "710.00", brand: "Одари" });
    const third = await imports.preview(list(rows(720)));
    expectStatus(await shop.ask("DELETE", path, { token: access_token }), 204);
    expect((await imports.finish(third.id, "confirm")).state).toBe("stale");
  });

  it("moves stock by the difference shown: what is sold since stays sold", async () => {
    const seller = await shop.seller();
    const imports = new Importer(shop, seller);
    const buyer = await shop.richClient();
    const [more, same, less] = [
      await shop.product(seller, { barcodes: [barcode(1)], stock_quantity: 10 }),
      await shop.product(seller, { barcodes: [barcode(2)], stock_quantity: 10 }),
      await shop.product(seller, { barcodes: [barcode(3)], stock_quantity: 10 }),
    ];
    const run = await imports.preview(
      list(`${barcode(1)},,,,,,15`, `${barcode(2)},,,,,,10`, `${barcode(3)},,,,,,4`),
    );
    expect(run.summary).toMatchObject({ update: 2, unchanged: 1 });
    const items = [more, same, less].map(({ id }) => ({ product_id: id, quantity: 2 }));
    expectStatus(await shop.order(buyer, items), 201);
    expect((await imports.finish(run.id, "confirm")).state).toBe("done");
    expect(await Promise.all([more, same, less].map((product) => shop.stockOf(product)))).toEqual([13, 8, 2]);
    const short = await imports.preview(list(`${barcode(1)},,,,,,1`));
    expectStatus(await shop.order(buyer, [{ product_id: more.id, quantity: 5 }]), 201);
    expect((await imports.finish(short.id, "confirm")).state).toBe("stale");
    expect(await shop.stockOf(more)).toBe(8);
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });

  it("lets a seller bring the categories we know, and an admin any", async () => {
    const seller = await shop.seller();
    const admin = await shop.admin();
    const rows = list(
      `${barcode(1)},Су,Вода,Лимонады ручной работы,шт,250,1`,
      `${barcode(2)},Шай,Чай,tea,шт,250,1`,
    );
    const own = await new Importer(shop, seller).preview(rows);
    expect(own).toMatchObject({ summary: { create: 1, error: 1 } });
    expect(own.rows.items[0]?.errors).toMatchObject([{ code: "category_unknown", field: "category" }]);
    const imports = new Importer(shop, admin, `?shop_id=${seller.shop.id}`);
    const run = await imports.preview(rows);
    expect(run.new_categories).toContain("Лимонады ручной работы");
    expect((await imports.finish(run.id, "confirm")).state).toBe("done");
    const roots = (await shop.get("/categories")).body.items.map(
      ({ name_ru }: { name_ru: string }) => name_ru,
    );
    expect(roots).toContain("Лимонады ручной работы");
    expect(await new Importer(shop, admin).upload(rows)).toMatchObject({ status: 404 });
  });

  it("is nobody else's business", async () => {
    const seller = await shop.seller();
    const stranger = await shop.seller();
    const client = await shop.client();
    const run = await new Importer(shop, seller).preview(list(`${barcode(1)},Су,Вода,tea,шт,250,1`));
    const path = `/products/imports/${run.id}`;
    const columns = run.mapping.columns.map(({ field }) => field);
    for (const [method, tail, body] of [
      ["GET", "", undefined],
      ["POST", "/confirm", {}],
      ["POST", "/undo", undefined],
      ["PUT", "/mapping", { columns }],
    ] as const) {
      const ask = (token?: string) => shop.ask(method, path + tail, { body, token });
      expect((await ask(stranger.access_token)).status).toBe(404);
      expect((await ask(client.access_token)).status).toBe(403);
      expect((await ask()).status).toBe(401);
    }
    const listed = async (token: string, query = "") =>
      (await shop.get(`/products/imports${query}`, token)).body;
    expect((await listed(seller.access_token)).items).toMatchObject([{ id: run.id, state: "ready" }]);
    expect((await listed(stranger.access_token)).items).toEqual([]);
    const foreign = `?shop_id=${seller.shop.id}`;
    expect((await shop.get(`/products/imports${foreign}`, stranger.access_token)).status).toBe(404);
    expect((await new Importer(shop, stranger, foreign).upload("a")).status).toBe(404);
    expect((await shop.get(`/products/export${foreign}`, stranger.access_token)).status).toBe(404);
    expect((await listed((await shop.admin()).access_token, foreign)).items).toHaveLength(1);
  });

  it("counts what stays hidden because the shop sells nothing for adults, before and after", async () => {
    const goods = [
      "name,category,price,is_age_restricted,is_published",
      `Сыра,beer,500,21+,`,
      `Шарап,beer,5000,иә,1`,
      `Темекі,beer,900,1,0`,
      `Қате,beer,тегін,1,1`,
      `"Нан ""is_age_restricted"":true",beer,250,,`,
    ].join("\n");
    const seller = await shop.seller();
    const admin = await shop.admin();
    const of = (shop_id: number) => new Importer(shop, admin, `?shop_id=${shop_id}`);
    const imports = of(seller.shop.id);
    const run = await imports.preview(goods);
    expect(run).toMatchObject({ state: "ready", age_hidden: 2, summary: { create: 4, error: 1 } });
    expect(await imports.finish(run.id, "confirm", { skip_errors: true })).toMatchObject({
      state: "done",
      age_hidden: 2,
    });
    expect((await shop.get(`/products?shop_id=${seller.shop.id}`)).body.total).toBe(1);
    expect(await imports.finish(run.id, "undo")).toMatchObject({ state: "undone", age_hidden: 0 });
    const pub = await shop.seller({ sells_age_restricted: true });
    expect(await of(pub.shop.id).preview(goods)).toMatchObject({ state: "ready", age_hidden: 0 });
  });
});
