import { expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";

/** More products of one day than a list is summed over again at each look. */
const MANY = 10_001;

onBothDatabases("top products", (shop) => {
  it("are summed at each look, but for a minute where a sale more changes little", async () => {
    const [large, small] = [await shop.seller(), await shop.seller()];
    const [product, other] = [await shop.product(large), await shop.product(small)];
    const row = { business_date: "2026-11-23", quantity: 1000, amount: 1 };
    const goods = Array.from({ length: MANY }, (_, i) => ({ ...row, product_id: product.id + 10_000 + i }));
    const { owner } = shop.database;
    for (let from = 0; from < MANY; from += 1000) {
      const rows = goods.slice(from, from + 1000).map((good) => ({ ...good, shop_id: large.shop.id }));
      await owner.insertInto("product_days").values(rows).execute();
    }
    await owner
      .insertInto("product_days")
      .values([
        { ...row, shop_id: large.shop.id, product_id: product.id, amount: 5000 },
        { ...row, shop_id: small.shop.id, product_id: other.id, amount: 5000 },
      ])
      .execute();
    const amounts = async () => {
      const look = async ({ access_token }: { access_token: string }) =>
        (await shop.get("/seller/dashboard", access_token)).body.top_products[0].amount;
      return [await look(large), await look(small)];
    };
    expect(await amounts()).toEqual(["50.00", "50.00"]);
    await owner.updateTable("product_days").set({ amount: 7000 }).where("amount", "=", 5000).execute();
    expect(await amounts()).toEqual(["50.00", "70.00"]);
  });
});
