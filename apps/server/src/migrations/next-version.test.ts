import { sql } from "kysely";
import { expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";

/** Tables that the purchase below reads or writes, and gets whole rows from. */
const TABLES = ["users", "shops", "categories", "products", "orders", "order_items", "ledger_accounts"];

onBothDatabases("beside the next version", (shop) => {
  it("goes on selling on its open connections after that has added its columns", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const buyer = await shop.richClient();
    const buy = async () => {
      const body = { items: [{ product_id: product.id, quantity: 1 }] };
      const order = await shop.post(
        "/orders",
        { ...body, payment_method: "wallet", delivery_method: "pickup" },
        buyer.access_token,
      );
      const id = (order.body as { id: number }).id;
      const reads = [`/orders/${id}`, "/orders/my", "/wallet", "/categories", `/shops/${seller.shop.id}`];
      const answers = await Promise.all(reads.map((path) => shop.get(path, buyer.access_token)));
      return [order, ...answers].map(({ status }) => status);
    };
    const fine = [201, 200, 200, 200, 200, 200];
    // More than once: every connection has its statements prepared then.
    for (let i = 0; i < 4; i++) expect(await buy()).toEqual(fine);
    for (const table of TABLES)
      await sql`alter table ${sql.table(table)} add column of_the_next text`.execute(shop.database.owner);
    for (let i = 0; i < 4; i++) expect(await buy()).toEqual(fine);
  });
});
