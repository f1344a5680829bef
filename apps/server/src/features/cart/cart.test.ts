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
      body: { code: "fraction_of_piece", products: [{ product_id: shown.id, name: shown.name_ru }] },
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
