import { businessDate, type Order, type Product, type SignedIn } from "@saudaflow/contract";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = 3;
const CARTS_A_DAY = 24;
const LONG_SESSION = { access_token_ttl: 30 * 24 * 60 * 60 };

/** What becomes of an order, and how many days after it was placed. */
const cart = fc.record({
  lines: fc.uniqueArray(fc.record({ product: fc.nat(7), thousandths: fc.integer({ min: 1, max: 4000 }) }), {
    minLength: 1,
    maxLength: 5,
    selector: (line) => line.product,
  }),
  payment_method: fc.constantFrom("wallet", "wallet", "cash", "card", "qr"),
  after: fc.constantFrom(
    "nothing",
    "complete",
    "refund",
    "refund and cancel",
    "cancel",
    "complete and refund",
  ),
  later: fc.nat(2),
});

onBothDatabases(
  "figures",
  (shop) => {
    it("are what the ledger and the orders say, after random sales, refunds and cancellations on several days", async () => {
      const sellers = [await shop.seller(), await shop.seller()];
      const goods: Product[][] = [];
      for (const seller of sellers) goods.push(await products(seller));
      const client = await shop.richClient("900000000.00");
      const { access_token: token } = await shop.admin();
      const settings = (await shop.get("/admin/settings", token)).body;
      const body = { ...settings, max_unpaid_orders: 0 };
      expectStatus(await shop.ask("PUT", "/admin/settings", { body, token }), 200);
      const waiting: { day: number; work: () => Promise<void> }[] = [];
      const first = shop.now.getTime();
      const carts = fc.sample(cart, { numRuns: DAYS * CARTS_A_DAY, seed: 20261126 });
      for (let day = 0; day < DAYS; day++) {
        shop.now = new Date(first + day * DAY_MS);
        await Promise.all(waiting.filter((item) => item.day === day).map(({ work }) => work()));
        const todays = carts.slice(day * CARTS_A_DAY, (day + 1) * CARTS_A_DAY);
        await Promise.all(
          todays.map(async ({ lines, payment_method, after, later }, i) => {
            const [seller, own] = [sellers[i % 2] as SignedIn, goods[i % 2] as Product[]];
            const items = lines.map(({ product, thousandths }) => {
              const { id, unit } = own[product] as Product;
              return {
                product_id: id,
                quantity: unit === "kg" ? thousandths / 1000 : Math.ceil(thousandths / 1000),
              };
            });
            const order = expectStatus(await shop.order(client, items, { payment_method }), 201) as Order;
            const work = () => goOn(order, after, seller);
            if (later === 0) await work();
            else waiting.push({ day: day + later, work });
          }),
        );
      }

      for (const seller of sellers) {
        const { body } = await shop.get("/seller/dashboard", seller.access_token);
        const revenue = await revenueByDay(seller.shop.id);
        const orders = await ordersByDay(seller.shop.id);
        for (const { date, ...day } of body.sales_by_day) {
          expect([date, day]).toEqual([
            date,
            { revenue: ((revenue.get(date) ?? 0) / 100).toFixed(2), orders: orders.get(date) ?? 0 },
          ]);
        }
        expect(body.sales_by_day.slice(-DAYS).every((day: { orders: number }) => day.orders > 0)).toBe(true);
        const net = await netOfProducts(seller.shop.id);
        const shown = body.top_products.map(
          (row: { product_id: number; amount: string; quantity: number }) => {
            return [row.product_id, Math.round(Number(row.amount) * 100), Math.round(row.quantity * 1000)];
          },
        );
        expect(shown).toEqual(net);
      }
      expect(await verifyLedgers(shop.database.read)).toEqual([]);
    });

    it("of 50 sales at the same moment are exact, and nobody waits in a ring", async () => {
      const seller = await shop.seller();
      const own = (await products(seller)).slice(0, 3);
      const clients = await Promise.all(Array.from({ length: 10 }, () => shop.richClient()));
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, i) => {
          // Every order in an order of its own: the last product first, the first one last.
          const turned = [...own.slice(i % own.length), ...own.slice(0, i % own.length)];
          const items = turned.map(({ id }) => ({ product_id: id, quantity: 1 }));
          return shop.order(clients[i % clients.length] as SignedIn, items);
        }),
      );
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
      const { body } = await shop.get("/seller/dashboard", seller.access_token);
      const each = Number(answers[0]?.body.total);
      expect(body.orders.value).toBe(50);
      expect(body.items.value).toBe(50 * own.length);
      expect(Number(body.revenue.value)).toBeCloseTo(50 * each, 2);
      expect(await verifyLedgers(shop.database.read)).toEqual([]);
      if (shop.dialect !== "postgres") return;
      const { rows } = await sql<{ deadlocks: number }>`
        select deadlocks from pg_stat_database where datname = current_database()`.execute(
        shop.database.read,
      );
      expect(rows).toEqual([{ deadlocks: 0 }]);
    });

    async function products(seller: SignedIn): Promise<Product[]> {
      const own: Product[] = [];
      for (let i = 0; i < 8; i++) {
        const unit = i % 2 ? "kg" : "piece";
        own.push(await shop.product(seller, { unit, price: `${97 + i * 133}.${i}5`, stock_quantity: 5000 }));
      }
      return own;
    }

    /** Refusals of impossible steps are part of the game. */
    async function goOn(order: Order, after: string, seller: SignedIn): Promise<void> {
      const token = seller.access_token;
      const move = (status: string) =>
        shop.ask("PATCH", `/orders/${order.id}/status`, { body: { status }, token });
      const refund = (count?: number) => {
        const lines = order.items
          .slice(0, count)
          .map((item) => ({ order_item_id: item.id, quantity: item.quantity, restock: item.id % 2 === 0 }));
        return shop.post(`/orders/${order.id}/refunds`, { lines, reason: "test" }, token);
      };
      if (after.startsWith("refund")) await refund(1);
      if (after.endsWith("cancel")) await move("cancelled");
      if (!after.startsWith("complete")) return;
      for (const status of ["confirmed", "packing", "ready", "completed"]) await move(status);
      if (after.endsWith("refund")) await refund();
    }

    /** Tiyn by business day, from the ledger's rows one by one. */
    async function revenueByDay(shop_id: number): Promise<Map<string, number>> {
      const rows = await shop.database.read
        .selectFrom("transfers")
        .innerJoin("orders", "orders.id", "transfers.order_id")
        .innerJoin("ledger_accounts as debited", "debited.id", "transfers.debit_account_id")
        .innerJoin("ledger_accounts as credited", "credited.id", "transfers.credit_account_id")
        .select(["transfers.created_at", "amount", "debited.kind as from", "credited.kind as to"])
        .where("orders.shop_id", "=", shop_id)
        .execute();
      const buyers = ["wallet", "cash", "card", "qr"];
      const sums = new Map<string, number>();
      for (const { created_at, amount, from, to } of rows) {
        const sign = Number(buyers.includes(from)) - Number(buyers.includes(to));
        const date = businessDate(new Date(created_at));
        sums.set(date, (sums.get(date) ?? 0) + sign * amount);
      }
      return sums;
    }

    async function ordersByDay(shop_id: number): Promise<Map<string, number>> {
      const orders = await shop.database.read
        .selectFrom("orders")
        .select("created_at")
        .where("shop_id", "=", shop_id)
        .execute();
      const byDay = Map.groupBy(orders, (order) => businessDate(new Date(order.created_at)));
      return new Map([...byDay].map(([date, { length }]) => [date, length]));
    }

    /** Of each product what is left of its lines in the end: nothing of cancelled orders, less what was refunded. */
    async function netOfProducts(shop_id: number): Promise<[number, number, number][]> {
      const { read } = shop.database;
      const lines = await read
        .selectFrom("order_items")
        .innerJoin("orders", "orders.id", "order_items.order_id")
        .selectAll("order_items")
        .where("orders.shop_id", "=", shop_id)
        .where("orders.status", "<>", "cancelled")
        .execute();
      const refunds = await read.selectFrom("refund_lines").select(["order_item_id", "amount"]).execute();
      const back = new Map<number, number>();
      for (const { order_item_id, amount } of refunds) {
        back.set(order_item_id, (back.get(order_item_id) ?? 0) + amount);
      }
      const sums = new Map<number, [number, number, number]>();
      for (const { id, product_id, line_total, quantity, refunded_quantity } of lines) {
        const [, amount, sold] = sums.get(product_id) ?? [product_id, 0, 0];
        const rest = amount + line_total - (back.get(id) ?? 0);
        sums.set(product_id, [product_id, rest, sold + quantity - refunded_quantity]);
      }
      return [...sums.values()].filter(([, amount]) => amount > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    }
  },
  LONG_SESSION,
);
