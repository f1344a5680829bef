import type { Product, ProductCard, SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

onBothDatabases("bought products", (shop) => {
  const bought = async (person: SignedIn) => {
    const answer = await shop.get("/users/me/bought-products", person.access_token);
    return (expectStatus(answer, 200) as { items: ProductCard[] }).items.map(({ id }) => id);
  };
  const buy = async (person: SignedIn, ...goods: Product[]) => {
    const items = goods.map(({ id }) => ({ product_id: id, quantity: 1 }));
    return expectStatus(await shop.order(person, items, { payment_method: "cash" }), 201) as { id: number };
  };

  it("are what one bought oneself, the most often first, then the latest", async () => {
    const seller = await shop.seller();
    const [milk, bread, tea] = [
      await shop.product(seller),
      await shop.product(seller),
      await shop.product(seller),
    ];
    const [person, other] = [await shop.client(), await shop.client()];
    expect(await bought(person)).toEqual([]);
    await buy(person, milk, bread);
    await buy(person, tea);
    await buy(person, milk);
    await buy(other, bread);
    expect(await bought(person)).toEqual([milk.id, tea.id, bread.id]);
    expect(await bought(other)).toEqual([bread.id]);
    expect((await shop.get("/users/me/bought-products")).status).toBe(401);
  });

  it("are not what can't be bought now, nor what was cancelled", async () => {
    const seller = await shop.seller();
    const [hidden, last, regretted] = [
      await shop.product(seller),
      await shop.product(seller, { stock_quantity: 1 }),
      await shop.product(seller),
    ];
    const person = await shop.client();
    await buy(person, hidden, last);
    const order = await buy(person, regretted);
    await shop.post(`/orders/${order.id}/cancel`, {}, person.access_token);
    expect(await bought(person)).toEqual([hidden.id]);
    await shop.ask("PATCH", `/products/${hidden.id}`, {
      body: { is_published: false },
      token: seller.access_token,
    });
    expect(await bought(person)).toEqual([]);
  });
});
