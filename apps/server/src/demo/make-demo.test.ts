import type { SignedIn } from "@saudaflow/contract";
import { beforeAll, expect, it } from "vitest";
import { verifyFigures } from "#features/figures/index.ts";
import { verifyLedger } from "#features/ledger/index.ts";
import { verifyOrders } from "#features/orders/index.ts";
import { verifyStock } from "#features/stock/index.ts";
import { expectStatus, onBothDatabases, TestShop } from "#testing/shop.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, isEmpty, makeDemo } from "./make-demo.ts";

const SHORT = { days: 5, pictures: false };

/** Makes a short demo; answers what it reported. */
async function make({ services }: TestShop): Promise<string[]> {
  const progress: string[] = [];
  await makeDemo(services, (text) => progress.push(text), SHORT);
  return progress;
}

/** What must be the same whenever and wherever the same demo is made. */
async function summary({ database: { read } }: TestShop) {
  const orders = await read
    .selectFrom("orders")
    .select(["id", "user_id", "status", "payment_status", "total", "refunded_total", "created_at"])
    .orderBy("id")
    .execute();
  const levels = await read.selectFrom("stock_levels").selectAll().orderBy("product_id").execute();
  const wallets = await read
    .selectFrom("ledger_accounts")
    .select(["user_id", "balance"])
    .orderBy("id")
    .execute();
  return { orders, levels, wallets };
}

let firstMade: Awaited<ReturnType<typeof summary>> | undefined;

onBothDatabases("the demo", (shop) => {
  let progress: string[];

  beforeAll(async () => {
    expect(await isEmpty(shop.database)).toBe(true);
    progress = await make(shop);
  });

  it("is made where nobody is registered and says how far it is", async () => {
    expect(await isEmpty(shop.database)).toBe(false);
    const count = (await summary(shop)).orders.length;
    expect(count).toBeGreaterThan(90);
    expect(progress.at(-1)).toBe(`orders ${count}/${count}`);
  });

  it("is the same again, on either database", async () => {
    const again = new TestShop(shop.dialect);
    again.now = shop.now;
    await again.open();
    try {
      await make(again);
      const made = await summary(shop);
      expect(await summary(again)).toEqual(made);
      firstMade ??= made;
      expect(made).toEqual(firstMade);
    } finally {
      await again.close();
    }
  });

  it("writes nobody a letter about what it made up, and leaves only the latest news unread", async () => {
    const jobs = await shop.database.read.selectFrom("jobs").select("kind").execute();
    expect(jobs.filter(({ kind }) => kind.startsWith("mail."))).toEqual([]);
    const body = { email: "seller@demo.saudaflow.kz", password: DEMO_PASSWORD };
    const { access_token } = expectStatus(await shop.post("/auth/login", body), 200) as SignedIn;
    const { items, unread } = (await shop.get("/notifications", access_token)).body;
    expect(unread).toBeGreaterThan(0);
    expect(unread).toBeLessThan(items.length);
  });

  it("sells at least 300 goods in 20 categories", async () => {
    const goods = await shop.database.read.selectFrom("products").select("category_id").execute();
    expect(goods.length).toBeGreaterThanOrEqual(300);
    expect(new Set(goods.map((good) => good.category_id)).size).toBeGreaterThanOrEqual(20);
  });

  it("keeps every stock figure equal to its movements, never below zero on the way", async () => {
    const { read } = shop.database;
    const levels = await read.selectFrom("stock_levels").selectAll().execute();
    const movements = await read
      .selectFrom("stock_movements")
      .select(["product_id", "quantity"])
      .orderBy("id")
      .execute();
    const sums = new Map<number, number>();
    for (const { product_id, quantity } of movements) {
      const sum = (sums.get(product_id) ?? 0) + quantity;
      expect(sum).toBeGreaterThanOrEqual(0);
      sums.set(product_id, sum);
    }
    for (const { product_id, on_hand } of levels) expect(on_hand).toBe(sums.get(product_id) ?? 0);
    expect(await verifyStock(read)).toEqual([]);
  });

  it("keeps every wallet equal to its transfers, never below zero on the way", async () => {
    const { read } = shop.database;
    const wallets = await read
      .selectFrom("ledger_accounts")
      .select(["id", "balance"])
      .where("kind", "=", "wallet")
      .execute();
    const transfers = await read.selectFrom("transfers").selectAll().orderBy("id").execute();
    const sums = new Map(wallets.map(({ id }) => [id, 0]));
    for (const { debit_account_id, credit_account_id, amount } of transfers) {
      const debited = sums.get(debit_account_id);
      if (debited !== undefined) sums.set(debit_account_id, debited - amount);
      const credited = sums.get(credit_account_id);
      if (credited !== undefined) sums.set(credit_account_id, credited + amount);
      expect(sums.get(debit_account_id) ?? 0).toBeGreaterThanOrEqual(0);
    }
    for (const { id, balance } of wallets) expect(balance).toBe(sums.get(id));
    expect(await verifyLedger(read)).toEqual([]);
    expect(await verifyOrders(read)).toEqual([]);
  });

  it("has its sales on the days on which they were", async () => {
    const { read } = shop.database;
    expect(await verifyFigures(read)).toEqual([]);
    const days = await read.selectFrom("day_figures").select("business_date").distinct().execute();
    const placed = await read.selectFrom("orders").select("business_date").distinct().execute();
    expect(days.length).toBeGreaterThanOrEqual(SHORT.days);
    expect(days.map((day) => day.business_date)).toEqual(
      expect.arrayContaining(placed.map((day) => day.business_date)),
    );
  });

  it("ends now: nothing lies in the future and the order of rows is that of time", async () => {
    const { read } = shop.database;
    const now = shop.now.toISOString();
    for (const table of ["orders", "order_events", "stock_movements", "transfers", "audit_log"] as const) {
      const times = (await read.selectFrom(table).select("created_at").orderBy("id").execute()).map(
        (row) => row.created_at,
      );
      expect(times).toEqual(times.toSorted());
      expect((times.at(-1) ?? "") <= now).toBe(true);
    }
    const joined = await read.selectFrom("users").select("created_at").execute();
    expect(joined.every(({ created_at }) => created_at <= now)).toBe(true);
  });

  it("has orders in every state on the board and two top-ups that wait", async () => {
    const { orders } = await summary(shop);
    const states = new Set(orders.map(({ status }) => status));
    expect([...states].sort()).toEqual(
      ["cancelled", "completed", "confirmed", "delivering", "packing", "pending", "ready"].sort(),
    );
    const topUps = await shop.database.read.selectFrom("top_ups").select("status").execute();
    expect(topUps.filter(({ status }) => status === "pending")).toHaveLength(2);
  });

  it("lets its three people sign in; the client has orders and about 35 000 tenge", async () => {
    for (const { email, role } of DEMO_ACCOUNTS) {
      const signedIn = expectStatus(await shop.post("/auth/login", { email, password: DEMO_PASSWORD }), 200);
      expect(signedIn).toMatchObject({ user: { email, role } });
      if (role !== "client") continue;
      const { access_token } = signedIn as { access_token: string };
      const { body: orders } = await shop.get("/orders/my", access_token);
      expect(orders.items).toHaveLength(8);
      const { body: wallet } = await shop.get("/wallet", access_token);
      expect(Math.abs(Number(wallet.balance) - 35_000)).toBeLessThanOrEqual(600);
    }
  });
});
