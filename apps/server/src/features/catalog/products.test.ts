import type { Product } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { verifyStock } from "#features/stock/index.ts";
import { expectStatus, onBothDatabases, type TestShop } from "#testing/shop.ts";

const BARCODE = "4870001020019";

const names = (products: readonly { name: string }[]) => products.map(({ name }) => name);

async function deeds(shop: TestShop, product: { id: number }) {
  const rows = await shop.database.read
    .selectFrom("audit_log")
    .select(["action", "actor_id", "data"])
    .where("subject", "=", `product:${product.id}`)
    .orderBy("id")
    .execute();
  return rows.map(({ data, ...row }) => ({ ...row, data: JSON.parse(data) as unknown }));
}

onBothDatabases("create-product", (shop) => {
  const body = (category_id: number, fields: Record<string, unknown> = {}) => ({
    name_kk: "  Айран 1 л ",
    name_ru: " Айран 1 л",
    price: 450,
    unit: "piece",
    category_id,
    barcodes: [],
    is_published: true,
    ...fields,
  });

  it("adds a seller's product with its opening stock and shows it to everybody", async () => {
    const seller = await shop.seller();
    const category_id = await shop.category();
    const fields = {
      stock_quantity: 24,
      barcodes: ["4870 0010 20019"],
      cost_price: "300.00",
      brand: " ",
      compare_at_price: "500",
    };
    const created = expectStatus(
      await shop.post("/products", body(category_id, fields), seller.access_token),
      201,
    ) as Product;
    expect(created).toMatchObject({
      shop_id: seller.shop.id,
      seller_id: seller.user.id,
      shop: { id: seller.shop.id, name: seller.shop.name },
      name: "Айран 1 л",
      name_kk: "Айран 1 л",
      name_en: null,
      brand: null,
      price: "450.00",
      compare_at_price: "500.00",
      cost_price: "300.00",
      barcode: BARCODE,
      barcodes: [BARCODE],
      stock_quantity: 24,
      is_published: true,
      is_age_restricted: false,
      images: [],
      category_name: "Dairy",
    });
    const seen = expectStatus(await shop.get(`/products/${created.id}`), 200) as Product;
    const { cost_price: _cost, is_archived: _archived, is_age_hidden: _hidden, ...publicly } = created;
    expect(seen).toEqual(publicly);
    const { items } = (await shop.get("/stock/movements", seller.access_token)).body;
    expect(items).toMatchObject([{ product_id: created.id, kind: "opening", quantity: 24 }]);
  });

  it.each([
    [{ barcodes: [BARCODE.replace(/.$/, "1")] }, "barcodes.0", "barcode_invalid"],
    [{ barcodes: ["40170725", "0040170725".slice(2)] }, "barcodes.1", "barcode_repeated"],
    [{ stock_quantity: 1.5 }, "stock_quantity", "too_many_decimals"],
    [{ name_kk: " " }, "name_kk", "wrong_format"],
    [{ price: 0 }, "price", "too_small"],
    [{ price: "1.005" }, "price", "wrong_format"],
    [{ colour: "red" }, "colour", "unknown_field"],
  ])("refuses %j", async (fields, path, code) => {
    const seller = await shop.seller();
    const answer = await shop.post("/products", body(await shop.category(), fields), seller.access_token);
    expect(answer).toMatchObject({
      status: 400,
      body: { code: "validation_failed", errors: [{ path, code }] },
    });
  });

  it("refuses an unknown category, another's shop, and who is no seller", async () => {
    const seller = await shop.seller();
    const other = await shop.seller();
    const category_id = await shop.category();
    const post = (fields: Record<string, unknown>, token?: string) =>
      shop.post("/products", body(category_id, fields), token);
    expect(await post({ category_id: 999_999 }, seller.access_token)).toMatchObject({
      status: 422,
      body: { code: "category_unknown" },
    });
    expect(await post({ shop_id: other.shop.id }, seller.access_token)).toMatchObject({ status: 404 });
    expect(await post({}, (await shop.client()).access_token)).toMatchObject({ status: 403 });
    expect(await post({})).toMatchObject({ status: 401 });
    const admin = await shop.admin();
    expect(await post({ shop_id: other.shop.id }, admin.access_token)).toMatchObject({
      status: 201,
      body: { seller_id: other.user.id },
    });
  });

  it("lets one of many simultaneous products have a barcode of the shop, and another shop have it too", async () => {
    const seller = await shop.seller();
    const category_id = await shop.category();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        shop.post("/products", body(category_id, { barcodes: ["96385074", BARCODE] }), seller.access_token),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused).toHaveLength(7);
    for (const { body: problem } of refused) expect(problem).toMatchObject({ code: "barcode_taken" });
    const left = await shop.database.read
      .selectFrom("products")
      .select("id")
      .where("shop_id", "=", seller.shop.id)
      .execute();
    expect(left).toHaveLength(1);
    await shop.product(await shop.seller(), { barcodes: [BARCODE] });
  });

  it("answers a repeated request once", async () => {
    const seller = await shop.seller();
    const request = body(await shop.category());
    const [first, second] = [
      await shop.post("/products", request, seller.access_token, "create-ayran-1"),
      await shop.post("/products", request, seller.access_token, "create-ayran-1"),
    ];
    expect(second.body).toEqual(first.body);
  });
});

onBothDatabases("replace-, update- and delete-product", (shop) => {
  const put = (id: number, body: unknown, token: string) =>
    shop.ask("PUT", `/products/${id}`, { body, token });
  const patch = (id: number, body: unknown, token?: string) =>
    shop.ask("PATCH", `/products/${id}`, { body, token });
  const remove = (id: number, token: string) => shop.ask("DELETE", `/products/${id}`, { token });

  it("changes only what a patch names, and writes who changed price and barcodes", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { brand: "Таңғы", cost_price: "500.00", barcodes: [BARCODE] });
    shop.now = new Date(shop.now.getTime() + 1000);
    const changed = expectStatus(
      await patch(product.id, { price: "660.00", name_kk: "Сүт" }, seller.access_token),
      200,
    ) as Product;
    expect(changed).toEqual({
      ...product,
      price: "660.00",
      name_kk: "Сүт",
      updated_at: shop.now.toISOString(),
    });
    expectStatus(await patch(product.id, { barcodes: [], brand: null }, seller.access_token), 200);
    expect(await deeds(shop, product)).toEqual([
      {
        action: "product.created",
        actor_id: seller.user.id,
        data: { name_ru: product.name_ru, price: "640.00", stock_quantity: 100 },
      },
      { action: "product.price_changed", actor_id: seller.user.id, data: { from: "640.00", to: "660.00" } },
      { action: "product.barcodes_changed", actor_id: seller.user.id, data: { from: [BARCODE], to: [] } },
    ]);
    expect((await shop.get("/products?q=Таңғы")).body.total).toBe(0);
  });

  it("empties what a replacement leaves out and does not touch stock", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { brand: "Таңғы", description_ru: "Свежее" });
    const { name_kk, name_ru, price, unit, category_id } = product;
    const whole = { name_kk, name_ru, price, unit, category_id, barcodes: [], is_published: true };
    const replaced = expectStatus(await put(product.id, whole, seller.access_token), 200);
    expect(replaced).toMatchObject({ brand: null, name_en: null, description_ru: null, stock_quantity: 100 });
    expect(await put(product.id, { ...whole, stock_quantity: 5 }, seller.access_token)).toMatchObject({
      status: 400,
    });
  });

  it("forbids another's product that is on sale and does not find another's that is not", async () => {
    const seller = await shop.seller();
    const stranger = await shop.seller();
    const shown = await shop.product(seller);
    const hidden = await shop.product(seller, { is_published: false });
    const adult = await shop.product(seller, { is_age_restricted: true });
    const { name_kk, name_ru, price, unit, category_id } = shown;
    const whole = { name_kk, name_ru, price, unit, category_id, barcodes: [], is_published: true };
    for (const [product, status] of [
      [shown, 403],
      [hidden, 404],
      [adult, 404],
    ] as const) {
      expect((await put(product.id, whole, stranger.access_token)).status).toBe(status);
      expect((await patch(product.id, { price: 1 }, stranger.access_token)).status).toBe(status);
      expect((await remove(product.id, stranger.access_token)).status).toBe(status);
    }
    expect((await patch(shown.id, { price: 1 }, (await shop.client()).access_token)).status).toBe(403);
    expect((await patch(shown.id, { price: 1 })).status).toBe(401);
    expect((await shop.get(`/products/${shown.id}`)).body).toMatchObject({ price: "640.00" });
    const admin = await shop.admin();
    expect((await patch(hidden.id, { price: "700.00" }, admin.access_token)).body).toMatchObject({
      price: "700.00",
      cost_price: null,
    });
  });

  it("refuses a taken barcode and an unknown category", async () => {
    const seller = await shop.seller();
    await shop.product(seller, { barcodes: [BARCODE] });
    const product = await shop.product(seller);
    const { access_token } = seller;
    expect(await patch(product.id, { barcodes: [BARCODE] }, access_token)).toMatchObject({
      status: 409,
      body: { code: "barcode_taken", barcode: BARCODE },
    });
    expect(await patch(product.id, { category_id: 999_999 }, access_token)).toMatchObject({ status: 422 });
  });

  it("keeps the unit of what was ever in stock, however little of it is left", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const { id, ...apples } = await shop.product(seller, { unit: "kg", stock_quantity: 0 });
    const { name_kk, name_ru, price, category_id } = apples;
    const whole = { name_kk, name_ru, price, category_id, barcodes: [], is_published: true };
    expect(await patch(id, { unit: "piece" }, access_token)).toMatchObject({ body: { unit: "piece" } });
    expect(await put(id, { ...whole, unit: "kg" }, access_token)).toMatchObject({ body: { unit: "kg" } });
    const adjust = (quantity_change: number) =>
      shop.post(
        "/stock/adjustments",
        { product_id: id, quantity_change, reason: "correction" },
        access_token,
      );
    expectStatus(await adjust(0.35), 201);
    const buyer = await shop.richClient();
    const order = expectStatus(await shop.order(buyer, [{ product_id: id, quantity: 0.35 }]), 201) as {
      id: number;
    };
    expectStatus(await adjust(9), 201);
    const refused = { status: 409, body: { code: "unit_fixed" } };
    expect(await patch(id, { unit: "piece" }, access_token)).toMatchObject(refused);
    expect(await put(id, { ...whole, unit: "l" }, access_token)).toMatchObject(refused);
    expectStatus(await put(id, { ...whole, unit: "kg" }, access_token), 200);
    expectStatus(await shop.post(`/orders/${order.id}/cancel`, {}, buyer.access_token), 200);
    expect((await shop.get(`/products/${id}`)).body).toMatchObject({ unit: "kg", stock_quantity: 9.35 });
  });

  it("deletes what never moved and archives what did, freeing its barcodes", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const idle = await shop.product(seller, { stock_quantity: 0 });
    const moved = await shop.product(seller, { barcodes: [BARCODE] });
    for (const { id } of [idle, moved]) {
      expect((await remove(id, access_token)).status).toBe(204);
      expect((await shop.get(`/products/${id}`)).status).toBe(404);
      expect((await remove(id, access_token)).status).toBe(404);
    }
    expect((await shop.get(`/products/${idle.id}`, access_token)).status).toBe(404);
    expect((await shop.get(`/products/${moved.id}`, access_token)).body).toMatchObject({ is_archived: true });
    const left = await shop.database.read
      .selectFrom("products")
      .select(["id", "is_archived", "is_published"])
      .where("shop_id", "=", seller.shop.id)
      .execute();
    expect(left).toEqual([{ id: moved.id, is_archived: 1, is_published: 0 }]);
    await shop.product(seller, { barcodes: [BARCODE] });
    expect((await shop.get(`/products/${moved.id}/stock-history`, access_token)).body.items).toHaveLength(1);
    expect((await deeds(shop, moved)).map(({ action }) => action)).toEqual([
      "product.created",
      "product.archived",
    ]);
  });

  it("brings an archived one back, hidden, with the barcodes that nobody else was given", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const barcodes = [BARCODE, "96385074"];
    const product = await shop.product(seller, { barcodes, stock_quantity: 3, low_stock_threshold: 5 });
    const restore = (token: string) => shop.post(`/products/${product.id}/restore`, undefined, token);
    expect((await restore(access_token)).status).toBe(404);
    await remove(product.id, access_token);
    await shop.product(seller, { barcodes: [BARCODE] });
    expect((await restore((await shop.seller()).access_token)).status).toBe(404);
    expect(expectStatus(await restore(access_token), 200)).toMatchObject({
      id: product.id,
      is_archived: false,
      is_published: false,
      barcodes: ["96385074"],
      barcode: "96385074",
      stock_quantity: 3,
    });
    expect((await shop.get("/stock?level=low", access_token)).body.items).toMatchObject([
      { product_id: product.id },
    ]);
    expect((await restore(access_token)).status).toBe(404);
    expect((await deeds(shop, product)).map(({ action }) => action).at(-1)).toBe("product.restored");
    await remove(product.id, access_token);
    expect(expectStatus(await restore(access_token), 200)).toMatchObject({ barcodes: ["96385074"] });
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });
});

onBothDatabases("list-products", (shop) => {
  it("shows what is on sale, filtered, sorted and in pages that never overlap", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const at = `/products?shop_id=${seller.shop.id}`;
    const make = (name: string, fields: Record<string, unknown> = {}) =>
      shop.product(seller, { name_kk: name, name_ru: name, name_en: null, ...fields });
    await make("Банан", { price: 900, unit: "kg", stock_quantity: 0 });
    await make("Әлем шайы", { price: 1200, compare_at_price: 1500 });
    await make("Алма", { price: 700, unit: "kg", compare_at_price: 600 });
    await make("Қант", { price: 450 });
    await make("Кеспе", { price: 450 });
    await make("Жасырын", { is_published: false });
    await make("Темекі", { is_age_restricted: true });

    const list = async (query: string, token?: string) => (await shop.get(`${at}${query}`, token)).body;
    expect(names((await list("")).items)).toEqual(["Алма", "Әлем шайы", "Банан", "Кеспе", "Қант"]);
    expect(names((await list("&sort=price")).items)).toEqual(["Қант", "Кеспе", "Алма", "Банан", "Әлем шайы"]);
    expect(names((await list("&sort=price&order=desc")).items)).toEqual([
      "Әлем шайы",
      "Банан",
      "Алма",
      "Кеспе",
      "Қант",
    ]);
    expect(names((await list("&sort=newest")).items)).toEqual([
      "Кеспе",
      "Қант",
      "Алма",
      "Әлем шайы",
      "Банан",
    ]);
    expect(names((await list("&min_price=450.01&max_price=900")).items)).toEqual(["Алма", "Банан"]);
    expect(names((await list("&in_stock=true")).items)).not.toContain("Банан");
    expect(names((await list("&in_stock=false")).items)).toEqual(["Банан"]);
    expect(names((await list("&on_sale=true")).items)).toEqual(["Әлем шайы"]);
    expect((await list("&on_sale=false")).total).toBe(4);
    expect(await list("&page=2&page_size=2")).toMatchObject({ total: 5, page: 2, page_size: 2, pages: 3 });
    const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`&page=${page}&page_size=2`)));
    expect(pages.flatMap(({ items }) => names(items))).toEqual([
      "Алма",
      "Әлем шайы",
      "Банан",
      "Кеспе",
      "Қант",
    ]);
    expect(pages.map(({ total }) => total)).toEqual([5, 5, 5, 5]);
    expect(await shop.get(`${at}&sort=colour`)).toMatchObject({ status: 400 });
    expect(await shop.get(`${at}&page_size=101`)).toMatchObject({ status: 400 });

    expect((await list("", access_token)).total).toBe(7);
    expect(names((await list("&is_published=false", access_token)).items)).toEqual(["Жасырын"]);
    expect(names((await shop.get("/products?is_published=false", access_token)).body.items)).toEqual([
      "Жасырын",
    ]);
    expect((await list("&is_published=true", access_token)).total).toBe(6);
    for (const person of [undefined, await shop.client(), await shop.seller()]) {
      expect(names((await list("&is_published=false", person?.access_token)).items)).not.toContain("Жасырын");
    }
    expect((await list("", (await shop.admin()).access_token)).total).toBe(7);
    const { cost_price } = (await list("", access_token)).items[0];
    expect(cost_price).toBeUndefined();
  });

  it("counts a category with what is below it, and hides goods for adults unless the shop sells them", async () => {
    const { access_token } = await shop.admin();
    const make = async (slug: string, parent_id: number | null) =>
      (
        await shop.post(
          "/categories",
          { slug, parent_id, name_kk: slug, name_ru: slug, name_en: slug },
          access_token,
        )
      ).body.id;
    const drinks = await make("drinks", null);
    const beer = await make("beer", drinks);
    const [strict, free] = [await shop.seller(), await shop.seller({ sells_age_restricted: true })];
    for (const seller of [strict, free])
      await shop.product(seller, { category_id: beer, is_age_restricted: true });
    await shop.product(strict, { category_id: drinks });
    const { body } = await shop.get(`/products?category_id=${drinks}`);
    expect(body.total).toBe(2);
    expect((await shop.get(`/products?category_id=${beer}`)).body.items).toMatchObject([
      { shop_id: free.shop.id },
    ]);
    expect((await shop.get(`/categories/${drinks}`)).body).toMatchObject({
      product_count: 2,
      children: [{ id: beer, product_count: 1, children: [] }],
    });
  });

  it("answers 304 to who has it already, and not to another reader", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { cost_price: "1.00" });
    const { headers } = await shop.get(`/products/${product.id}`);
    const again = { "if-none-match": String(headers.etag) };
    expect((await shop.ask("GET", `/products/${product.id}`, { headers: again })).status).toBe(304);
    expect(
      (await shop.ask("GET", `/products/${product.id}`, { headers: { ...again, "accept-language": "ru" } }))
        .status,
    ).toBe(200);
    expect(
      (await shop.ask("GET", `/products/${product.id}`, { headers: again, token: seller.access_token }))
        .status,
    ).toBe(200);
  });
});

onBothDatabases("get-product-by-barcode", (shop) => {
  it("finds it however it is typed, in a shop if one is named, a seller's own first", async () => {
    const [first, second] = [await shop.seller(), await shop.seller()];
    const product = await shop.product(first, { barcodes: ["5901234123457", "012345678905"] });
    const own = await shop.product(second, { barcodes: ["5901234123457"], is_published: false });
    const get = (code: string, query = "", token?: string) =>
      shop.get(`/products/by-barcode/${encodeURIComponent(code)}${query}`, token);
    // The last one is what a scanner types on a Kazakh keyboard layout.
    for (const code of [
      "5901234123457",
      "590 1234 123457",
      "05901234123457",
      "0012345678905",
      "012345678905",
      'ғұқ"әің"әіңғ.',
    ]) {
      expect((await get(code)).body.id).toBe(product.id);
    }
    expect((await get("5901234123457", `?shop_id=${second.shop.id}`)).status).toBe(404);
    expect((await get("5901234123457", `?shop_id=${second.shop.id}`, second.access_token)).body.id).toBe(
      own.id,
    );
    expect((await get("5901234123457", "", second.access_token)).body.id).toBe(own.id);
    expect((await get("5901234123458")).status).toBe(404);
    expect((await get("сүт")).status).toBe(404);
  });
});
