import type { Order, Product, SignedIn } from "@saudaflow/contract";
import { beforeAll, describe, expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

onBothDatabases("place an order", (shop) => {
  let seller: Awaited<ReturnType<typeof shop.seller>>;
  let milk: Product;
  let apples: Product;
  beforeAll(async () => {
    seller = await shop.seller();
    milk = await shop.product(seller, { stock_quantity: 50 });
    apples = await shop.product(seller, {
      name_kk: "Алма",
      name_ru: "Яблоки",
      name_en: "Apples",
      unit: "kg",
      price: "695.50",
      stock_quantity: 20.5,
    });
  });

  it("buys from the cart: full purchase, stock falls, the wallet pays, the receipt opens", async () => {
    const buyer = await shop.richClient("10000.00");
    const milkBefore = await shop.stockOf(milk);
    await shop.post("/cart/items", { product_id: milk.id, quantity: 2 }, buyer.access_token);
    const cart = await shop.post(
      "/cart/items",
      { product_id: apples.id, quantity: 0.355 },
      buyer.access_token,
    );
    expect(cart.body.total).toBe("1526.90");

    const placed = await shop.post(
      "/orders",
      { payment_method: "wallet", delivery_method: "pickup" },
      buyer.access_token,
    );
    expect(placed.status).toBe(201);
    expect(placed.body).toMatchObject({
      status: "pending",
      payment_status: "paid",
      items_total: "1526.90",
      delivery_total: "0.00",
      rounding: "0.00",
      total: "1526.90",
      business_date: "2026-11-23",
      items: [
        { name: "Milk 3.2%, 1 l", quantity: 2, unit_price: "640.00", line_total: "1280.00" },
        { name: "Apples", quantity: 0.355, unit_price: "695.50", line_total: "246.90" },
      ],
      can: { cancel: true, refund: false, transitions: [] },
    });
    expect(await shop.balance(buyer)).toBe("8473.10");
    expect([await shop.stockOf(milk), await shop.stockOf(apples)]).toEqual([milkBefore - 2, 20.145]);
    expect((await shop.get("/cart", buyer.access_token)).body).toEqual({ groups: [], total: "0.00" });

    const transactions = await shop.get("/wallet/transactions", buyer.access_token);
    expect(transactions.body.items).toMatchObject([
      { kind: "payment", amount: "-1526.90", balance_after: "8473.10", order_id: placed.body.id },
      { kind: "top_up", amount: "10000.00", balance_after: "10000.00", order_id: null },
    ]);

    const pdf = await shop.get(`/orders/${placed.body.id}/receipt.pdf?size=a4`, buyer.access_token);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    expect(pdf.raw.subarray(0, 5).toString()).toBe("%PDF-");
    const again = await shop.get(`/orders/${placed.body.id}/receipt.pdf?size=a4`, buyer.access_token);
    expect(again.raw.equals(pdf.raw)).toBe(true);

    const key = placed.body.receipt_url.split("/").at(-1);
    const receipt = await shop.get(`/receipts/${key}`);
    expect(receipt.body).toMatchObject({ total: "1526.90", shop: { bin: "131240010479" } });
    expect(JSON.stringify(receipt.body)).not.toContain(buyer.user.full_name);
  });

  it("refuses when the balance is too small, naming it, and leaves no trace", async () => {
    const buyer = await shop.richClient("100.00");
    const before = await shop.stockOf(milk);
    const answer = await shop.order(buyer, [{ product_id: milk.id, quantity: 1 }]);
    expect(answer).toMatchObject({
      status: 409,
      body: { code: "insufficient_funds", balance: "100.00", needed: "640.00" },
    });
    expect(answer.body.detail).toContain("100\u00a0₸");
    expect(await shop.stockOf(milk)).toBe(before);
    expect((await shop.get("/orders/my", buyer.access_token)).body.items).toEqual([]);
  });

  it("refuses to charge another total than the buyer was shown", async () => {
    const buyer = await shop.richClient("5000.00");
    const items = [{ product_id: milk.id, quantity: 2 }];
    expect(await shop.order(buyer, items, { expected_total: "1200.00" })).toMatchObject({
      status: 409,
      body: { code: "price_changed", expected_total: "1200.00", total: "1280.00" },
    });
    expect(await shop.balance(buyer)).toBe("5000.00");
    expect((await shop.order(buyer, items, { expected_total: 1280 })).status).toBe(201);
  });

  it("refuses when the stock is too small, naming each product with what is left", async () => {
    const buyer = await shop.richClient();
    const few = await shop.product(seller, { stock_quantity: 3 });
    const enough = await shop.stockOf(milk);
    const items = [
      { product_id: few.id, quantity: 4 },
      { product_id: milk.id, quantity: 1 },
    ];
    const answer = await shop.order(buyer, items);
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: "insufficient_stock",
        products: [{ product_id: few.id, name: "Milk 3.2%, 1 l", requested: 4, available: 3 }],
      },
    });
    expect([await shop.stockOf(few), await shop.stockOf(milk)]).toEqual([3, enough]);
    expect(await shop.balance(buyer)).toBe("100000.00");
  });

  describe("refuses what can't be ordered", () => {
    let buyer: SignedIn;
    beforeAll(async () => {
      buyer = await shop.richClient();
    });
    const cases: [string, number, string, () => unknown][] = [
      ["nothing", 422, "empty_order", () => undefined],
      ["an unknown product", 422, "product_unavailable", () => [{ product_id: 999_999, quantity: 1 }]],
      ["half a piece", 422, "fraction_of_piece", () => [{ product_id: milk.id, quantity: 0.5 }]],
      ["a negative quantity", 400, "validation_failed", () => [{ product_id: milk.id, quantity: -1 }]],
      ["no quantity at all", 400, "validation_failed", () => [{ product_id: milk.id, quantity: 0 }]],
      ["four decimals", 400, "validation_failed", () => [{ product_id: apples.id, quantity: 0.0005 }]],
      ["text for a number", 400, "validation_failed", () => [{ product_id: milk.id, quantity: "5" }]],
      ["true for a number", 400, "validation_failed", () => [{ product_id: milk.id, quantity: true }]],
      ["a list for a number", 400, "validation_failed", () => [{ product_id: milk.id, quantity: [5] }]],
      [
        "a price of its own",
        400,
        "validation_failed",
        () => [{ product_id: milk.id, quantity: 1, price: "1.00" }],
      ],
    ];
    it.each(cases)("%s", async (_what, status, code, items) => {
      expect(await shop.order(buyer, items())).toMatchObject({ status, body: { code } });
    });

    it("goods of two shops in one order", async () => {
      const other = await shop.product(await shop.seller());
      const items = [
        { product_id: milk.id, quantity: 1 },
        { product_id: other.id, quantity: 1 },
      ];
      expect(await shop.order(buyer, items)).toMatchObject({
        status: 422,
        body: { code: "one_shop_per_order" },
      });
    });

    it("unpublished, archived and age-restricted goods", async () => {
      const hidden = await shop.product(seller, { is_published: false });
      const adult = await shop.product(seller, { is_age_restricted: true });
      const gone = await shop.product(seller);
      await shop.ask("DELETE", `/products/${gone.id}`, { token: seller.access_token });
      for (const { id } of [hidden, adult, gone]) {
        const answer = await shop.order(buyer, [{ product_id: id, quantity: 1 }]);
        expect(answer).toMatchObject({ status: 422, body: { code: "product_unavailable" } });
      }
    });

    it("goods for nothing", async () => {
      const cheap = await shop.product(seller, { unit: "kg", price: "4.00" });
      for (const payment_method of ["wallet", "cash"]) {
        const answer = await shop.order(buyer, [{ product_id: cheap.id, quantity: 0.001 }], {
          payment_method,
        });
        expect(answer).toMatchObject({ status: 422, body: { code: "amount_too_small" } });
      }
    });

    it("without telling the names of goods that are not on sale", async () => {
      const hidden = await shop.product(seller, { is_published: false, name_en: "Secret" });
      const answer = await shop.order(buyer, [{ product_id: hidden.id, quantity: 1 }]);
      expect(JSON.stringify(answer.body)).not.toContain("Secret");
    });

    it("delivery to nowhere", async () => {
      const items = [{ product_id: milk.id, quantity: 1 }];
      const answer = await shop.order(buyer, items, { delivery_method: "delivery" });
      expect(answer).toMatchObject({ status: 422, body: { code: "address_missing" } });
    });

    it("a total, a status or a discount from the client", async () => {
      const items = [{ product_id: milk.id, quantity: 1 }];
      for (const field of ["total", "status", "discount_total", "user_id"]) {
        const answer = await shop.order(buyer, items, { [field]: "1" });
        expect(answer).toMatchObject({
          status: 400,
          body: { errors: [{ path: field, code: "unknown_field" }] },
        });
      }
    });
  });

  it("orders one shop's group of a cart and leaves the other's", async () => {
    const buyer = await shop.richClient();
    const other = await shop.product(await shop.seller());
    for (const product of [milk, other]) {
      await shop.post("/cart/items", { product_id: product.id, quantity: 1 }, buyer.access_token);
    }
    const choice = { payment_method: "wallet", delivery_method: "pickup" };
    const both = await shop.post("/orders", choice, buyer.access_token);
    expect(both).toMatchObject({ status: 422, body: { code: "one_shop_per_order" } });
    const one = await shop.post("/orders", { ...choice, shop_id: other.shop_id }, buyer.access_token);
    expect(one).toMatchObject({ status: 201, body: { shop: { id: other.shop_id } } });
    const cart = await shop.get("/cart", buyer.access_token);
    expect(cart.body.groups).toMatchObject([{ shop: { id: milk.shop_id }, total: "640.00" }]);
  });

  it("rounds cash to whole tenge as its own line and delivers for the shop's fee", async () => {
    const buyer = await shop.client();
    const address = { city: "Алматы", street: "Абай", house: "10" };
    const items = [{ product_id: apples.id, quantity: 0.333 }];
    const placed = await shop.order(buyer, items, {
      payment_method: "cash",
      delivery_method: "delivery",
      address,
    });
    expect(placed.body).toMatchObject({
      payment_status: "unpaid",
      items_total: "231.60",
      delivery_total: "500.00",
      rounding: "0.40",
      total: "732.00",
      address,
    });
    for (const status of ["confirmed", "packing", "ready", "delivering", "completed"]) {
      const moved = await shop.ask("PATCH", `/orders/${placed.body.id}/status`, {
        body: { status },
        token: seller.access_token,
      });
      expect(moved).toMatchObject({ status: 200, body: { status } });
    }
    const done = await shop.get(`/orders/${placed.body.id}`, buyer.access_token);
    expect(done.body).toMatchObject({ payment_status: "paid", status: "completed" });
    expect(await verifyLedgers(shop.database.read)).toEqual([]);
  });

  it("stores the business day of Almaty, not of UTC", async () => {
    const buyer = await shop.richClient();
    const now = shop.now;
    shop.now = new Date("2026-11-23T19:00:00.000Z");
    const { body } = await shop.order(await login(buyer), [{ product_id: milk.id, quantity: 1 }]);
    shop.now = now;
    expect(body).toMatchObject({ business_date: "2026-11-24", created_at: "2026-11-23T19:00:00.000Z" });
  });

  it("shows an order to its client, its seller and admins, and to nobody else", async () => {
    const buyer = await shop.richClient();
    const order = expectStatus(await shop.order(buyer, [{ product_id: milk.id, quantity: 1 }]), 201) as Order;
    const admin = await shop.admin();
    for (const reader of [buyer, seller, admin]) {
      expect((await shop.get(`/orders/${order.id}`, reader.access_token)).status).toBe(200);
    }
    const strangers = [await shop.client(), await shop.seller()];
    for (const { access_token } of strangers) {
      for (const path of ["", "/history", "/receipt.pdf"]) {
        expect((await shop.get(`/orders/${order.id}${path}`, access_token)).status).toBe(404);
      }
      const cancelled = await shop.post(`/orders/${order.id}/cancel`, {}, access_token);
      expect(cancelled.status).toBe(404);
    }
    expect((await shop.get(`/orders/${order.id}`)).status).toBe(401);
  });

  it("computes the VAT of a payer by the rate of the day", async () => {
    const payer = await shop.seller({ is_vat_payer: true });
    const product = await shop.product(payer, { price: "116.00" });
    const buyer = await shop.richClient();
    const { id } = (await shop.order(buyer, [{ product_id: product.id, quantity: 3 }])).body;
    const stored = await shop.database.read
      .selectFrom("orders")
      .select(["vat_rate", "vat_total"])
      .where("id", "=", id)
      .executeTakeFirst();
    expect(stored).toEqual({ vat_rate: 16, vat_total: 4800 });
  });

  async function login(person: SignedIn): Promise<SignedIn> {
    const answer = await shop.post("/auth/login", { email: person.user.email, password: "жасыл-алма-2026" });
    return expectStatus(answer, 200) as SignedIn;
  }
});
