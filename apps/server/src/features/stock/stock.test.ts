import type { Movement } from "@saudaflow/contract";
import fc from "fast-check";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { verifyStock } from "./index.ts";

onBothDatabases("stock", (shop) => {
  const adjust = (
    product_id: number,
    quantity_change: number,
    reason: string,
    token: string,
    note?: string,
  ) => shop.post("/stock/adjustments", { product_id, quantity_change, reason, ...(note && { note }) }, token);
  const history = async (id: number, token: string, query = "") =>
    (await shop.get(`/products/${id}/stock-history${query}`, token)).body;

  it("is received, written off and corrected, and its history explains the figure", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const { id } = await shop.product(seller, { stock_quantity: 10 });
    const received = expectStatus(await adjust(id, 12, "receipt", access_token, " № 118 "), 201) as Movement;
    expect(received).toMatchObject({
      product_id: id,
      product_name: "Milk 3.2%, 1 l",
      kind: "receipt",
      quantity: 12,
      note: "№ 118",
      actor_id: seller.user.id,
      actor_name: seller.user.full_name,
      created_at: shop.now.toISOString(),
    });
    expectStatus(await adjust(id, -3, "write_off", access_token), 201);
    expectStatus(await adjust(id, -1, "correction", access_token), 201);
    expectStatus(await adjust(id, 2, "correction", access_token), 201);
    expect(await shop.stockOf({ id })).toBe(20);
    const { items, next_cursor } = await history(id, access_token);
    expect(
      items.map((m: Movement & { quantity_after: number }) => [m.kind, m.quantity, m.quantity_after]),
    ).toEqual([
      ["adjustment", 2, 20],
      ["adjustment", -1, 18],
      ["write_off", -3, 19],
      ["receipt", 12, 22],
      ["opening", 10, 10],
    ]);
    expect(next_cursor).toBeNull();
    const first = await history(id, access_token, "?limit=2");
    const second = await history(id, access_token, `?limit=3&cursor=${first.next_cursor}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next_cursor).toBeNull();
    const receipts = (await shop.get(`/stock/movements?kind=receipt&shop_id=${seller.shop.id}`, access_token))
      .body;
    expect(receipts.items).toEqual([received]);
  });

  it("refuses a wrong sign, a fraction of a piece and more than there is", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const milk = await shop.product(seller, { stock_quantity: 2 });
    const apples = await shop.product(seller, { unit: "kg", stock_quantity: 2 });
    const field = (code: string, message: string) => ({
      status: 400,
      body: { code: "validation_failed", errors: [{ path: "quantity_change", code, message }] },
    });
    expect(await adjust(milk.id, -1, "receipt", access_token)).toMatchObject(
      field("too_small", "Not less than 0.001."),
    );
    expect(await adjust(milk.id, 1, "write_off", access_token)).toMatchObject(
      field("too_large", "Not more than -0.001."),
    );
    expect((await adjust(milk.id, 0, "correction", access_token)).status).toBe(400);
    expect(await adjust(milk.id, 0.5, "receipt", access_token)).toMatchObject({
      status: 422,
      body: { code: "fraction_of_piece", products: [{ product_id: milk.id, name: "Milk 3.2%, 1 l" }] },
    });
    expect(await adjust(apples.id, -2.001, "write_off", access_token)).toMatchObject({
      status: 409,
      body: {
        code: "insufficient_stock",
        products: [{ product_id: apples.id, requested: 2.001, available: 2 }],
      },
    });
    expectStatus(await adjust(apples.id, -1.995, "write_off", access_token), 201);
    expect(await shop.stockOf(apples)).toBe(0.005);
  });

  it("moves a whole delivery at once or nothing of it, and writes it down as one deed", async () => {
    const seller = await shop.seller();
    const { access_token } = seller;
    const milk = await shop.product(seller, { stock_quantity: 2 });
    const rice = await shop.product(seller, { stock_quantity: 4, unit: "kg" });
    const others = await shop.product(await shop.seller());
    const send = (reason: string, lines: readonly (readonly [number, number])[], key?: string) => {
      const named = lines.map(([product_id, quantity_change]) => ({ product_id, quantity_change }));
      return shop.post("/stock/adjustments/many", { reason, note: "№ 7", lines: named }, access_token, key);
    };
    const figures = async () => [await shop.stockOf(milk), await shop.stockOf(rice)];
    const delivery = [
      [rice.id, 1.25],
      [milk.id, 12],
    ] as const;
    for (const _ of [1, 2]) {
      const { items } = expectStatus(await send("receipt", delivery, "delivery-0001"), 201) as {
        items: Movement[];
      };
      expect(items).toMatchObject([
        { product_id: rice.id, kind: "receipt", quantity: 1.25, note: "№ 7" },
        { product_id: milk.id, kind: "receipt", quantity: 12, actor_id: seller.user.id },
      ]);
    }
    expect(await figures()).toEqual([14, 5.25]);
    expectStatus(
      await send("correction", [
        [milk.id, -4],
        [rice.id, 0.75],
      ]),
      201,
    );
    expect(await figures()).toEqual([10, 6]);
    for (const [reason, line, answer] of [
      ["write_off", [rice.id, -7], { status: 409, body: { products: [{ available: 6 }] } }],
      ["receipt", [rice.id, -1], { status: 400, body: { errors: [{ path: "lines.1.quantity_change" }] } }],
      ["receipt", [milk.id, 1], { status: 400, body: { errors: [{ path: "lines.1.product_id" }] } }],
      ["receipt", [others.id, 1], { status: 404 }],
      ["receipt", [999_999_999, 1], { status: 404 }],
    ] as const) {
      const first = reason === "receipt" ? 1 : -1;
      expect(await send(reason, [[milk.id, first], line])).toMatchObject(answer);
    }
    expect(await send("receipt", [[milk.id, 0.5]])).toMatchObject({ body: { code: "fraction_of_piece" } });
    expect(await figures()).toEqual([10, 6]);
    expect(await verifyStock(shop.database.read)).toEqual([]);
    const { items } = (
      await shop.get(`/admin/audit?subject=shop:${seller.shop.id}`, (await shop.admin()).access_token)
    ).body;
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({
      action: "stock.many_adjusted",
      data: { kind: "receipt", note: "№ 7", goods: [{ product_id: rice.id, quantity: 1.25 }, {}] },
    });
  });

  it("is the business of its own shop", async () => {
    const [seller, stranger] = [await shop.seller(), await shop.seller()];
    const { id } = await shop.product(seller);
    const { access_token } = stranger;
    expect((await adjust(id, 1, "receipt", access_token)).status).toBe(404);
    expect((await shop.get(`/products/${id}/stock-history`, access_token)).status).toBe(404);
    expect((await shop.get(`/stock?shop_id=${seller.shop.id}`, access_token)).status).toBe(404);
    expect((await shop.get(`/stock/movements?shop_id=${seller.shop.id}`, access_token)).status).toBe(404);
    expect((await shop.get("/stock", access_token)).body.items).toEqual([]);
    expect((await shop.get("/stock/movements", access_token)).body.items).toEqual([]);
    expect((await shop.get("/stock", (await shop.client()).access_token)).status).toBe(403);
    expectStatus(await adjust(id, 1, "receipt", (await shop.admin()).access_token), 201);
  });

  it("is listed by level, by words and by barcode", async () => {
    const seller = await shop.seller();
    const make = (name_kk: string, stock_quantity: number, fields: Record<string, unknown> = {}) =>
      shop.product(seller, {
        name_kk,
        name_ru: name_kk,
        name_en: null,
        stock_quantity,
        low_stock_threshold: 5,
        ...fields,
      });
    await make("Айран", 0);
    await make("Қаймақ", 5, { barcodes: ["96385074", "5901234123457"] });
    await make("Сүт", 6, { is_published: false });
    const list = async (query: string) => {
      const { body } = await shop.get(`/stock?${query}`, seller.access_token);
      return body.items.map((item: { name: string; level: string }) => `${item.name} ${item.level}`);
    };
    expect(await list("")).toEqual(["Айран out", "Қаймақ low", "Сүт ok"]);
    expect(await list("level=low")).toEqual(["Қаймақ low"]);
    expect(await list("level=out")).toEqual(["Айран out"]);
    expect(await list("q=sut")).toEqual(["Сүт ok"]);
    expect(await list("q=5901234123457")).toEqual(["Қаймақ low"]);
    expect(await list("q=%25")).toEqual([]);
    const { body } = await shop.get("/stock?page=2&page_size=1", seller.access_token);
    expect(body).toMatchObject({
      total: 3,
      pages: 3,
      items: [{ barcode: "96385074", quantity: 5, low_stock_threshold: 5 }],
    });
  });

  it("tells the shop once when it falls to the threshold, and writes who adjusted it", async () => {
    const seller = await shop.seller();
    const { id } = await shop.product(seller, { stock_quantity: 10, low_stock_threshold: 5 });
    for (const change of [-4, -1, -1, 3, -3]) await adjust(id, change, "correction", seller.access_token);
    const events = await shop.database.read
      .selectFrom("events")
      .selectAll()
      .where("type", "=", "stock.low")
      .where("shop_id", "=", seller.shop.id)
      .execute();
    expect(events.map(({ data }) => JSON.parse(data))).toEqual([
      { product_id: id, quantity: 5 },
      { product_id: id, quantity: 4 },
    ]);
    const deeds = await shop.database.read
      .selectFrom("audit_log")
      .select(["actor_id", "data"])
      .where("action", "=", "stock.adjusted")
      .where("subject", "=", `product:${id}`)
      .execute();
    expect(deeds).toHaveLength(5);
    expect(deeds[0]?.actor_id).toBe(seller.user.id);
  });

  it("never goes below zero, whatever is asked at once, and is the sum of its movements", async () => {
    const seller = await shop.seller();
    const change = fc.record({
      quantity_change: fc.integer({ min: -9, max: 6 }).filter((n) => n !== 0),
      together: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const product = await shop.product(seller, { stock_quantity: 5 });
        let waiting: ReturnType<typeof adjust>[] = [];
        const answers = [];
        for (const { quantity_change, together } of changes) {
          waiting.push(adjust(product.id, quantity_change, "correction", seller.access_token));
          if (!together) answers.push(...(await Promise.all(waiting.splice(0))));
        }
        answers.push(...(await Promise.all(waiting)));
        waiting = [];
        expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
        const done = answers
          .filter(({ status }) => status === 201)
          .map(({ body }) => body.quantity as number);
        const { items } = await history(product.id, seller.access_token, "?limit=100");
        const figure = await shop.stockOf(product);
        expect(
          items.map((m: { quantity: number }) => m.quantity).reduce((a: number, b: number) => a + b, 0),
        ).toBe(figure);
        expect(done.reduce((a, b) => a + b, 5)).toBe(figure);
        expect(items[0].quantity_after).toBe(figure);
        expect(
          Math.min(...items.map((m: { quantity_after: number }) => m.quantity_after)),
        ).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 15 },
    );
    expect(await verifyStock(shop.database.read)).toEqual([]);
  });
});
