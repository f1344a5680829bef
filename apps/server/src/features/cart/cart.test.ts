import type { Cart, Product, SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

onBothDatabases("what a cart says of goods that are not for sale", (shop) => {
  const addTo = (person: SignedIn, product_id: number, quantity = 1) =>
    shop.post("/cart/items", { product_id, quantity }, person.access_token);
  const patch = async (product: Product, body: unknown, seller: SignedIn) =>
    expectStatus(
      await shop.ask("PATCH", `/products/${product.id}`, { body, token: seller.access_token }),
      200,
    );

  it("names only what the buyer may see", async () => {
    const seller = await shop.seller();
    const hidden = [
      await shop.product(seller, { is_published: false }),
      await shop.product(seller, { is_age_restricted: true }),
      await shop.product(seller),
    ];
    await shop.ask("DELETE", `/products/${hidden[2]?.id}`, { token: seller.access_token });
    const buyer = await shop.client();
    for (const id of [...hidden.map((product) => product.id), 999_999]) {
      const answer = await addTo(buyer, id);
      expect(answer).toMatchObject({
        status: 422,
        body: { code: "product_unavailable", products: [{ product_id: id, name: `№ ${id}` }] },
      });
      expect(JSON.stringify(answer.body)).not.toMatch(/молоко|сүт|milk/i);
    }
    const shown = await shop.product(seller);
    expect(await addTo(buyer, shown.id, 0.5)).toMatchObject({
      status: 422,
      body: { code: "fraction_of_piece", products: [{ product_id: shown.id, name: shown.name_en }] },
    });
  });

  it("shows a line that left the sale at the price it was added at, with nothing of its stock", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { price: "640.00", stock_quantity: 7 });
    const buyer = await shop.client();
    expectStatus(await addTo(buyer, product.id, 2), 201);
    const line = async () =>
      (expectStatus(await shop.get("/cart", buyer.access_token), 200) as Cart).groups[0]?.items[0];
    const secret = {
      price: "990.00",
      compare_at_price: "1200.00",
      low_stock_threshold: 5,
      is_published: false,
    };
    await patch(product, secret, seller);
    expect(await line()).toMatchObject({
      product: {
        id: product.id,
        price: "640.00",
        compare_at_price: null,
        stock_quantity: 0,
        low_stock_threshold: 0,
      },
      unit_price: "640.00",
      added_unit_price: "640.00",
      line_total: "1280.00",
      problem: "unavailable",
    });
    const item = await line();
    const change = await shop.ask("PUT", `/cart/items/${item?.id}`, {
      body: { quantity: 0.5 },
      token: buyer.access_token,
    });
    expect(change.body).toMatchObject({ code: "fraction_of_piece", products: [{ name: `№ ${product.id}` }] });
    await patch(product, { is_published: true }, seller);
    expect(await line()).toMatchObject({
      product: { price: "990.00", compare_at_price: "1200.00", stock_quantity: 7 },
      unit_price: "990.00",
      problem: "price_rose",
    });
  });
});

onBothDatabases("a cart", (shop) => {
  const itemsOf = (cart: Cart) => cart.groups.flatMap((group) => group.items);

  it("adds, sets, removes and empties, and is nobody else's", async () => {
    const seller = await shop.seller();
    const [milk, bread] = [await shop.product(seller), await shop.product(seller, { price: "200.00" })];
    const buyer = await shop.client();
    const token = buyer.access_token;
    await shop.post("/cart/items", { product_id: milk.id, quantity: 1 }, token);
    await shop.post("/cart/items", { product_id: milk.id, quantity: 2 }, token);
    const filled = await shop.post("/cart/items", { product_id: bread.id, quantity: 1 }, token);
    expect(filled.body).toMatchObject({
      groups: [{ shop: { id: seller.shop.id }, items: [{ quantity: 3 }, { quantity: 1 }], total: "2120.00" }],
      total: "2120.00",
    });
    const [first, second] = itemsOf(filled.body as Cart);
    const path = `/cart/items/${first?.id}`;
    const set = await shop.ask("PUT", path, { body: { quantity: 5 }, token });
    expect(set.body).toMatchObject({ total: "3400.00" });
    const stranger = (await shop.client()).access_token;
    expect(await shop.ask("PUT", path, { body: { quantity: 1 }, token: stranger })).toMatchObject({
      status: 404,
    });
    expect(await shop.ask("DELETE", path, { token: stranger })).toMatchObject({ status: 404 });
    const removed = await shop.ask("DELETE", `/cart/items/${second?.id}`, { token });
    expect(itemsOf(removed.body as Cart)).toHaveLength(1);
    const emptied = await shop.ask("DELETE", "/cart", { token });
    expect(emptied.body).toEqual({ groups: [], total: "0.00" });
  });

  it("takes in a guest's cart, joins what is there already and leaves out what can't be bought", async () => {
    const seller = await shop.seller();
    const milk = await shop.product(seller);
    const hidden = await shop.product(seller, { is_published: false });
    const { access_token } = await shop.client();
    await shop.post("/cart/items", { product_id: milk.id, quantity: 1 }, access_token);
    const items = [milk.id, hidden.id, 999_999].map((product_id) => ({ product_id, quantity: 2 }));
    const merged = await shop.post(
      "/cart/merge",
      { items: [...items, { product_id: milk.id, quantity: 0.5 }] },
      access_token,
    );
    expect(merged.status).toBe(200);
    expect(itemsOf(merged.body as Cart)).toMatchObject([{ product: { id: milk.id }, quantity: 3 }]);
  });

  it("holds a hundred lines and ten thousand of a product", async () => {
    const seller = await shop.seller();
    const goods: Product[] = [];
    for (let i = 0; i < 101; i++) goods.push(await shop.product(seller));
    const { access_token } = await shop.client();
    const items = goods.slice(0, 100).map(({ id }) => ({ product_id: id, quantity: 10_000 }));
    const full = await shop.post("/cart/merge", { items }, access_token);
    expect(itemsOf(full.body as Cart)).toHaveLength(100);
    const more = await shop.post("/cart/items", { product_id: goods[100]?.id, quantity: 1 }, access_token);
    expect(more).toMatchObject({ status: 409, body: { code: "cart_full" } });
    const again = await shop.post(
      "/cart/items",
      { product_id: goods[0]?.id, quantity: 10_000 },
      access_token,
    );
    expect(itemsOf(again.body as Cart)[0]?.quantity).toBe(10_000);
  });

  it("says when a price fell or the stock no longer suffices", async () => {
    const seller = await shop.seller();
    const milk = await shop.product(seller, { stock_quantity: 5 });
    const { access_token } = await shop.client();
    await shop.post("/cart/items", { product_id: milk.id, quantity: 4 }, access_token);
    const problem = async () => itemsOf((await shop.get("/cart", access_token)).body as Cart)[0]?.problem;
    expect(await problem()).toBeNull();
    await shop.ask("PATCH", `/products/${milk.id}`, {
      body: { price: "600.00" },
      token: seller.access_token,
    });
    expect(await problem()).toBe("price_fell");
    const writeOff = { product_id: milk.id, quantity_change: -2, reason: "write_off" };
    expectStatus(await shop.post("/stock/adjustments", writeOff, seller.access_token), 201);
    expect(await problem()).toBe("insufficient_stock");
  });
});
