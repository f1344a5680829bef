import type { Product, SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { verifyStock } from "./verify.ts";

onBothDatabases("shortage", (shop) => {
  /** The counts and the list of the seller's dashboard; the stock list must say the same. */
  async function shortOf({ access_token }: SignedIn) {
    const { body } = await shop.get("/seller/dashboard", access_token);
    for (const [level, count] of [
      ["low", body.low_stock_count],
      ["out", body.out_of_stock_count],
    ]) {
      expect((await shop.get(`/stock?level=${level}`, access_token)).body.total).toBe(count);
    }
    expect(await verifyStock(shop.database.read)).toEqual([]);
    const list = body.low_stock.map((row: { product_id: number; level: string }) => [
      row.product_id,
      row.level,
    ]);
    return { low: body.low_stock_count, out: body.out_of_stock_count, list };
  }
  const adjust = async (seller: SignedIn, product: Product, quantity_change: number) => {
    const body = { product_id: product.id, quantity_change, reason: "correction" };
    expectStatus(await shop.post("/stock/adjustments", body, seller.access_token), 201);
  };

  it("follows the figure, the threshold and the end of a product", async () => {
    const seller = await shop.seller();
    const stocked = { stock_quantity: 6, low_stock_threshold: 3 };
    const [first, second] = [await shop.product(seller, stocked), await shop.product(seller, stocked)];
    const empty = await shop.product(seller, { stock_quantity: 0 });
    expect(await shortOf(seller)).toEqual({ low: 0, out: 1, list: [[empty.id, "out"]] });

    const client = await shop.richClient();
    const items = [
      { product_id: first.id, quantity: 2 },
      { product_id: second.id, quantity: 6 },
    ];
    const order = expectStatus(await shop.order(client, items), 201) as { id: number };
    // What sold most comes first: its customers are the first to miss it.
    expect(await shortOf(seller)).toEqual({
      low: 0,
      out: 2,
      list: [
        [second.id, "out"],
        [empty.id, "out"],
      ],
    });
    await adjust(seller, first, -1);
    expect(await shortOf(seller)).toMatchObject({ low: 1, out: 2 });
    expectStatus(await shop.post(`/orders/${order.id}/cancel`, {}, client.access_token), 200);
    expect(await shortOf(seller)).toMatchObject({ low: 0, out: 1 });

    const path = `/products/${first.id}`;
    const token = seller.access_token;
    const raised = { low_stock_threshold: 5 };
    expectStatus(await shop.ask("PATCH", path, { body: raised, token }), 200);
    expect(await shortOf(seller)).toMatchObject({ low: 1, out: 1 });
    expectStatus(await shop.ask("DELETE", path, { token }), 204);
    expect(await shortOf(seller)).toEqual({ low: 0, out: 1, list: [[empty.id, "out"]] });
    await adjust(seller, empty, 20);
    expect(await shortOf(seller)).toEqual({ low: 0, out: 0, list: [] });
  });

  it("is right after sales and new thresholds at the same moment", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { stock_quantity: 30 });
    const client = await shop.richClient();
    const token = seller.access_token;
    for (let round = 0; round < 4; round++) {
      await Promise.all(
        Array.from({ length: 8 }, (_, i) => {
          const body = { low_stock_threshold: (i % 4) * 8 };
          return i % 2
            ? shop.ask("PATCH", `/products/${product.id}`, { body, token })
            : shop.order(client, [{ product_id: product.id, quantity: 1 }]);
        }),
      );
      await shortOf(seller);
    }
  });
});
