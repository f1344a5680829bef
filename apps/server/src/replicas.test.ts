import { POSITION_COOKIE, type Product, type Report, type Shop, type SignedIn } from "@saudaflow/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "#platform/db/open.ts";
import { Replicated } from "#testing/replicated.ts";
import { type Answer, expectStatus, TestShop } from "#testing/shop.ts";
import { TestSocket } from "#testing/socket.ts";

/** Longer than anything takes here, on a busy machine. */
const PATIENCE = { timeout: 15_000 };
const postgres = new Replicated();
let shop: TestShop;
let seller: SignedIn & { shop: Shop };
let product: Product;

beforeAll(async () => {
  const place = await postgres.open();
  shop = new TestShop("postgres", { replicas: [postgres.replica] });
  await shop.open(place, { look_ms: 100, max_lag_ms: 60_000 });
  seller = await shop.seller();
  product = await shop.product(seller);
  await shop.app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => shop.close());

/** How many reads the replica has answered. */
const answered = () => shop.database.replicas?.answered.replica ?? 0;
const state = () => shop.database.replicas?.states[0];
const isUsed = () => expect.poll(() => state()?.is_used, PATIENCE).toBe(true);
/** What a browser brings along after this answer. */
const cookieOf = ({ headers }: Answer) =>
  /saudaflow_position=[0-9A-F]{16}/.exec(String(headers["set-cookie"]))?.[0];
const read = async (cookie = "") =>
  expectStatus(await shop.ask("GET", `/products/${product.id}`, { headers: { cookie } }), 200) as Product;
const setPrice = (price: string) =>
  shop.ask("PATCH", `/products/${product.id}`, { body: { price }, token: seller.access_token });
/** While the replica stands still. */
async function paused(work: () => Promise<void>): Promise<void> {
  await isUsed();
  await postgres.onReplica("select pg_wal_replay_pause()");
  try {
    await work();
  } finally {
    await postgres.onReplica("select pg_wal_replay_resume()");
  }
}

it("a replica answers the catalogue; whoever wrote sees what he wrote, and others soon after", async () => {
  await isUsed();
  const before = answered();
  for (const path of ["", "/categories", "/products/suggest?q=milk", "/shops", `/shops/${seller.shop.id}`]) {
    expectStatus(await shop.get(path || `/products?page_size=5`), 200);
  }
  expect(answered() - before).toBe(5);
  await paused(async () => {
    const changed = await setPrice("700.00");
    expect((await read()).price).toBe("640.00");
    expect((await read(cookieOf(changed))).price).toBe("700.00");
  });
  const again = answered();
  const cookie = cookieOf(await setPrice("710.00"));
  // As soon as it has caught up, it answers the writer too.
  await expect
    .poll(async () => [(await read(cookie)).price, answered() > again], PATIENCE)
    .toEqual(["710.00", true]);
});

it("one that is too far behind is left alone", async () => {
  const limits = { look_ms: 50, max_lag_ms: 200 };
  const impatient = await openDatabase(shop.address, { ...shop.config, replica_limits: limits });
  const isImpatientlyUsed = () => impatient.replicas?.states[0]?.is_used;
  await expect.poll(isImpatientlyUsed, PATIENCE).toBe(true);
  await paused(async () => {
    await setPrice("720.00");
    await expect.poll(isImpatientlyUsed, PATIENCE).toBe(false);
    const seen = await impatient.replicas?.read("", (db) =>
      db.selectFrom("products").select("price").execute(),
    );
    expect(seen).toEqual([{ price: 72_000 }]);
  });
  await expect.poll(isImpatientlyUsed, PATIENCE).toBe(true);
  await impatient.close();
});

it("what is not there yet is looked for on the primary", async () => {
  await paused(async () => {
    const { id } = await shop.product(seller);
    expect((await shop.get(`/products/${id}`)).status).toBe(200);
  });
});

it("a report is read from it, but never one that is older than what was done, or heard of", async () => {
  const client = await shop.richClient();
  const sold = async (cookie = "") => {
    const answer = await shop.ask("GET", "/seller/reports/sales-by-day?from=2026-11-01&to=2026-11-30", {
      token: seller.access_token,
      headers: { cookie },
    });
    return (expectStatus(answer, 200) as Report).totals;
  };
  await isUsed();
  const ear = await TestSocket.of(shop.app, seller);
  await paused(async () => {
    const before = await sold();
    const order = await shop.order(client, [{ product_id: product.id, quantity: 1 }]);
    expectStatus(order, 201);
    expect(await sold()).toEqual(before);
    const after = await sold(cookieOf(order));
    expect(after).not.toEqual(before);
    await ear.until("order.placed");
    const { position } = ear.events.find(({ type }) => type === "order.placed") ?? {};
    expect(await sold(`${POSITION_COOKIE}=${position}`)).toEqual(after);
  });
  ear.close();
});

it("the figures tell of it", async () => {
  await isUsed();
  const { body } = await shop.app.inject("/metrics");
  const { host } = new URL(postgres.replica);
  expect(body).toMatch(new RegExp(`saudaflow_replica_lag_seconds\\{replica="${host}/shop"\\} \\d`));
  expect(body).toContain(`saudaflow_replica_used{replica="${host}/shop"} 1`);
  expect(body).toMatch(/saudaflow_replica_reads_total\{answered_by="replica"\} [1-9]/);
});

it.each(["SIGSTOP", "SIGKILL"] as const)("no request fails because a replica is gone: %s", async (signal) => {
  await isUsed();
  let isOver = false;
  let count = 0;
  const ask = async () => {
    while (!isOver) {
      expect((await read()).id).toBe(product.id);
      count++;
    }
  };
  const guests = Promise.all([ask(), ask(), ask(), ask()]);
  const asked = (more: number) => {
    const before = count;
    return expect.poll(() => count, PATIENCE).toBeGreaterThan(before + more);
  };
  try {
    await asked(50);
    await (signal === "SIGSTOP" ? postgres.signal(signal) : postgres.kill());
    await expect.poll(() => state()?.is_used, PATIENCE).toBe(false);
    await asked(50);
  } finally {
    isOver = true;
    await (signal === "SIGSTOP" ? postgres.signal("SIGCONT") : postgres.start());
  }
  await guests;
  await isUsed();
});
