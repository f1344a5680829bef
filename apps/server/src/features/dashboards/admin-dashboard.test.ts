import type { Product, SignedIn } from "@saudaflow/contract";
import { beforeAll, expect, it } from "vitest";
import { expectStatus, onBothDatabases, PASSWORD } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

/** Tests move the clock by days; nobody has to sign in again. */
const LONG_SESSION = { access_token_ttl: 30 * 24 * 60 * 60 };

onBothDatabases(
  "the administrator's dashboard",
  (shop) => {
    beforeAll(() => {
      shop.now = new Date("2027-03-01T07:00:00.000Z");
    });

    const ofAdmin = async (query = "") => {
      const { access_token } = await shop.admin();
      // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it looks at
      return expectStatus(await shop.get(`/admin/dashboard${query}`, access_token), 200) as any;
    };
    const sell = async (person: SignedIn, product: Product, quantity: number) =>
      expectStatus(await shop.order(person, [{ product_id: product.id, quantity }]), 201);

    it("compares a period with the one before it", async () => {
      const seller = await shop.seller();
      const product = await shop.product(seller, { price: "200.00" });
      const client = await shop.richClient();
      await sell(client, product, 4);
      const before = await ofAdmin();
      shop.now = new Date("2027-03-08T07:00:00.000Z");
      await sell(client, product, 5);
      await sell(client, product, 1);
      expect(await ofAdmin()).toMatchObject({
        from: "2027-03-02",
        to: "2027-03-08",
        revenue: { value: "1200.00", previous: "800.00", change_percent: 50 },
        orders: { value: 2, previous: 1, change_percent: 100 },
        users: { value: before.users.value, previous: before.users.value, change_percent: 0 },
        products: { value: before.products.value, change_percent: 0 },
        latest_orders: [{ shop: { id: seller.shop.id } }, {}, {}],
        top_products: [{ product_id: product.id, shop_id: seller.shop.id, amount: "1200.00" }],
      });
      expect(await ofAdmin("?period=today")).toMatchObject({
        from: "2027-03-08",
        revenue: { value: "1200.00", previous: "0.00", change_percent: null },
      });
      const month = await ofAdmin("?period=30d");
      expect(month).toMatchObject({ from: "2027-02-07", revenue: { value: "2000.00", previous: "0.00" } });
      expect(month.sales_by_day).toHaveLength(30);
    });

    it("counts people and goods as they come and go", async () => {
      const before = await ofAdmin();
      const seller = await shop.seller();
      const leaver = await shop.client();
      const [kept, dropped] = [await shop.product(seller), await shop.product(seller)];
      await shop.product(seller, { is_published: false });
      const now = await ofAdmin();
      expect(now.users).toMatchObject({ value: before.users.value + 2, previous: before.users.value });
      expect(now.products).toMatchObject({
        value: before.products.value + 2,
        previous: before.products.value,
      });

      const body = { current_password: PASSWORD };
      expectStatus(await shop.ask("DELETE", "/users/me", { body, token: leaver.access_token }), 204);
      const token = seller.access_token;
      expectStatus(await shop.ask("DELETE", `/products/${dropped.id}`, { token }), 204);
      const hidden = { is_published: false };
      expectStatus(await shop.ask("PATCH", `/products/${kept.id}`, { body: hidden, token }), 200);
      const after = await ofAdmin();
      expect(after.users.value).toBe(before.users.value + 1);
      expect(after.products).toMatchObject(before.products);
      expect(await verifyLedgers(shop.database.read)).toEqual([]);
    });
  },
  LONG_SESSION,
);
