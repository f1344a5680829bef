import type { Order, Product, SignedIn } from "@saudaflow/contract";
import { beforeEach, expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

/** Tests move the clock by days; nobody has to sign in again. */
const LONG_SESSION = { access_token_ttl: 30 * 24 * 60 * 60 };
const NOON = new Date("2026-11-23T07:00:00.000Z");

onBothDatabases(
  "the seller's dashboard",
  (shop) => {
    beforeEach(() => {
      shop.now = NOON;
    });

    const ofSeller = async (person: SignedIn, query = "") =>
      // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it looks at
      expectStatus(await shop.get(`/seller/dashboard${query}`, person.access_token), 200) as any;
    const sell = async (person: SignedIn, product: Product, quantity: number, fields = {}) =>
      expectStatus(await shop.order(person, [{ product_id: product.id, quantity }], fields), 201) as Order;
    const move = async (seller: SignedIn, order: Order, ...statuses: string[]) => {
      for (const status of statuses) {
        const call = { body: { status }, token: seller.access_token };
        expectStatus(await shop.ask("PATCH", `/orders/${order.id}/status`, call), 200);
      }
    };
    const refund = async (seller: SignedIn, order: Order, quantity: number, restock = true) => {
      const lines = [{ order_item_id: order.items[0]?.id, quantity, restock }];
      const body = { lines, reason: "Мерзімі өткен" };
      expectStatus(await shop.post(`/orders/${order.id}/refunds`, body, seller.access_token), 201);
    };

    it("follows the money: wallet at once, cash when handed over, less what is given back", async () => {
      const seller = await shop.seller();
      const product = await shop.product(seller, { price: "640.45" });
      const client = await shop.richClient();
      const wallet = await sell(client, product, 2);
      expect(await ofSeller(seller)).toMatchObject({
        date: "2026-11-23",
        revenue: { value: "1280.90", yesterday: "0.00", change_percent: null },
        orders: { value: 1, last_week: 0, week_change_percent: null },
        items: { value: 1 },
        average_order: { value: "1280.90" },
        orders_waiting: { pending: 1, confirmed: 0 },
        latest_orders: [{ id: wallet.id, total: "1280.90" }],
        top_products: [{ product_id: product.id, quantity: 2, amount: "1280.90", name: "Milk 3.2%, 1 l" }],
      });

      // Rounded to the whole tenge, and nobody's money before it is handed over.
      const cash = await sell(client, product, 1, { payment_method: "cash" });
      await move(seller, cash, "confirmed", "packing", "ready");
      expect(await ofSeller(seller)).toMatchObject({
        revenue: { value: "1280.90" },
        orders: { value: 2 },
        average_order: { value: "960.45" },
        orders_waiting: { pending: 1, ready: 1 },
      });
      await move(seller, cash, "completed");
      expect(await ofSeller(seller)).toMatchObject({
        revenue: { value: "1920.90" },
        orders_waiting: { pending: 1, ready: 0 },
      });

      await refund(seller, wallet, 1, false);
      expect((await ofSeller(seller)).revenue.value).toBe("1280.45");
      expectStatus(await shop.post(`/orders/${wallet.id}/cancel`, {}, client.access_token), 200);
      expect(await ofSeller(seller)).toMatchObject({
        revenue: { value: "640.00" },
        orders: { value: 2 },
        orders_waiting: { pending: 0 },
        top_products: [{ product_id: product.id, quantity: 1, amount: "640.45" }],
      });

      const unpaid = await sell(client, product, 5, { payment_method: "card" });
      expectStatus(await shop.post(`/orders/${unpaid.id}/cancel`, {}, client.access_token), 200);
      expect(await ofSeller(seller)).toMatchObject({
        revenue: { value: "640.00" },
        top_products: [{ product_id: product.id, quantity: 1 }],
      });
      expect(await verifyLedgers(shop.database.read)).toEqual([]);
    });

    it("begins a new day at midnight in Almaty and leaves the old one as it was", async () => {
      const seller = await shop.seller();
      const product = await shop.product(seller, { price: "100.00" });
      const client = await shop.richClient();
      shop.now = new Date("2026-11-23T18:59:59.999Z");
      const order = await sell(client, product, 10);
      shop.now = new Date("2026-11-23T19:00:00.000Z");
      await refund(seller, order, 4);
      expect(await ofSeller(seller)).toMatchObject({
        date: "2026-11-24",
        revenue: { value: "-400.00", yesterday: "1000.00", change_percent: -140 },
        orders: { value: 0, yesterday: 1, change_percent: -100 },
        average_order: { value: "0.00", yesterday: "1000.00" },
        top_products: [{ product_id: product.id, quantity: 6, amount: "600.00" }],
      });
      shop.now = new Date("2026-11-25T07:00:00.000Z");
      await sell(client, product, 3);
      expect(await ofSeller(seller)).toMatchObject({
        // Yesterday is below zero: nothing to compare with.
        revenue: { value: "300.00", yesterday: "-400.00", change_percent: null },
      });
      shop.now = new Date("2026-11-30T07:00:00.000Z");
      await sell(client, product, 15);
      const week = await ofSeller(seller);
      expect(week.revenue).toEqual({
        value: "1500.00",
        yesterday: "0.00",
        change_percent: null,
        last_week: "1000.00",
        week_change_percent: 50,
      });
      expect(week.sales_by_day).toEqual([
        { date: "2026-11-24", revenue: "-400.00", orders: 0 },
        { date: "2026-11-25", revenue: "300.00", orders: 1 },
        { date: "2026-11-26", revenue: "0.00", orders: 0 },
        { date: "2026-11-27", revenue: "0.00", orders: 0 },
        { date: "2026-11-28", revenue: "0.00", orders: 0 },
        { date: "2026-11-29", revenue: "0.00", orders: 0 },
        { date: "2026-11-30", revenue: "1500.00", orders: 1 },
      ]);
      const month = await ofSeller(seller, "?days=30");
      expect(month.sales_by_day).toHaveLength(30);
      expect(month.sales_by_day.at(-8)).toEqual({ date: "2026-11-23", revenue: "1000.00", orders: 1 });
      expect(await verifyLedgers(shop.database.read)).toEqual([]);
    });

    it("shows a seller his own shop alone, an admin any or all", async () => {
      const [seller, other] = [await shop.seller(), await shop.seller()];
      const product = await shop.product(seller, { stock_quantity: 3, low_stock_threshold: 2 });
      await sell(await shop.richClient(), product, 2);
      expect(await ofSeller(other)).toMatchObject({
        revenue: { value: "0.00" },
        latest_orders: [],
        top_products: [],
        low_stock: [],
        low_stock_count: 0,
      });
      const own = await ofSeller(seller, `?shop_id=${seller.shop.id}`);
      expect(own.low_stock).toMatchObject([{ product_id: product.id, quantity: 1, level: "low" }]);
      const path = `/seller/dashboard?shop_id=${seller.shop.id}`;
      expect((await shop.get(path, other.access_token)).body.code).toBe("not_found");
      const admin = await shop.admin();
      expect((await ofSeller(admin, `?shop_id=${seller.shop.id}`)).revenue.value).toBe("1280.00");
      expect(Number((await ofSeller(admin)).revenue.value)).toBeGreaterThanOrEqual(1280);
      const nobody = await shop.client(undefined, "seller");
      expect(await ofSeller(nobody)).toMatchObject({
        orders: { value: 0 },
        latest_orders: [],
        low_stock: [],
      });
    });

    it("is closed to others and refuses a period that is none", async () => {
      const [client, seller] = [await shop.client(), await shop.seller()];
      const admin = await shop.admin();
      expect((await shop.get("/seller/dashboard", client.access_token)).status).toBe(403);
      expect((await shop.get("/admin/dashboard", seller.access_token)).status).toBe(403);
      expect((await shop.get("/admin/dashboard")).status).toBe(401);
      const wrong = async (path: string) => (await shop.get(path, admin.access_token)).body.errors[0];
      expect(await wrong("/admin/dashboard?period=year")).toMatchObject({
        path: "period",
        code: "not_allowed",
      });
      expect(await wrong("/seller/dashboard?days=8")).toMatchObject({ path: "days", code: "not_allowed" });
    });
  },
  LONG_SESSION,
);
