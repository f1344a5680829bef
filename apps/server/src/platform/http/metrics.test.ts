import { AggregatorRegistry } from "prom-client";
import { beforeAll, expect, it } from "vitest";
import { processMetrics } from "#platform/metrics.ts";
import { onBothDatabases, type TestShop } from "#testing/shop.ts";

const TOKEN = "a-token-of-the-tests";

const ask = (shop: TestShop, remoteAddress: string, headers: Record<string, string> = {}) =>
  shop.app.inject({ url: "/metrics", remoteAddress, headers });
const statusOf = async (...args: Parameters<typeof ask>) => (await ask(...args)).statusCode;

onBothDatabases("metrics", (shop) => {
  it("of several processes tell the event loop that is the most behind", async () => {
    const figures = await processMetrics.getMetricsAsJSON();
    const late = (value: number) =>
      figures.map((figure) =>
        figure.name === "nodejs_eventloop_lag_p99_seconds"
          ? { ...figure, values: [{ value, labels: {} }] }
          : figure,
      );
    const text = await AggregatorRegistry.aggregate([late(0.1), late(0.9), late(0.2)]).metrics();
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds 0.9$/m);
  });

  it("tell of requests by pattern, of the process and of orders", async () => {
    const placed = (text: string) =>
      Number(/saudaflow_orders_placed_total\{payment_method="cash"\} (\d+)/.exec(text)?.[1] ?? 0);
    const before = placed((await ask(shop, "127.0.0.1")).body);
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const client = await shop.client();
    const items = [{ product_id: product.id, quantity: 1 }];
    expect((await shop.order(client, items, { payment_method: "cash" }, "one-key-1")).status).toBe(201);
    expect((await shop.order(client, items, { payment_method: "cash" }, "one-key-1")).status).toBe(201);
    expect((await shop.order(client, [{ product_id: product.id, quantity: 1000 }])).status).toBe(409);
    await shop.get("/typed/by-somebody");
    const answer = await ask(shop, "127.0.0.1");
    expect(answer.headers["content-type"]).toContain("text/plain");
    const text = answer.body;
    expect(text).toMatch(
      /saudaflow_http_request_seconds_count\{method="POST",route="\/api\/v1\/orders",status="201"\} 2/,
    );
    expect(text).toContain('route="/api/v1/orders",status="409"');
    expect(text).not.toContain("by-somebody");
    expect(text).toContain("nodejs_eventloop_lag_p99_seconds");
    expect(text).toContain("process_resident_memory_bytes");
    expect(placed(text) - before).toBe(1);
    expect(text.includes('saudaflow_database_connections{state="total"}')).toBe(shop.dialect === "postgres");
  });

  it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.5", "fd00::1"])(
    "answer %s",
    async (address) => expect(await statusOf(shop, address)).toBe(200),
  );

  it.each(["8.8.8.8", "172.32.0.1", "::ffff:8.8.8.8", "2a00::1", "11.0.0.1"])(
    "are not there for %s",
    async (address) => {
      expect((await ask(shop, address)).json().code).toBe("not_found");
      expect(await statusOf(shop, address, { "x-forwarded-for": "127.0.0.1" })).toBe(404);
      expect(await statusOf(shop, address, { authorization: "Bearer undefined" })).toBe(404);
    },
  );

  it("are not there through a proxy that nobody named", async () => {
    for (const name of ["x-forwarded-for", "x-real-ip", "forwarded", "via"]) {
      expect(await statusOf(shop, "127.0.0.1", { [name]: "127.0.0.1" })).toBe(404);
    }
  });
});

onBothDatabases(
  "metrics behind a proxy, with a token",
  (shop) => {
    beforeAll(async () => {
      expect(await statusOf(shop, "10.0.0.1")).toBe(200);
    });

    it("take the address from the named proxy alone", async () => {
      expect(await statusOf(shop, "10.0.0.1", { "x-forwarded-for": "8.8.8.8" })).toBe(404);
      expect(await statusOf(shop, "10.0.0.1", { "x-forwarded-for": "127.0.0.1, 8.8.8.8" })).toBe(404);
      expect(await statusOf(shop, "8.8.8.8", { "x-forwarded-for": "10.0.0.1" })).toBe(404);
    });

    it("open to the token from anywhere, and to no other", async () => {
      expect(await statusOf(shop, "8.8.8.8", { authorization: `Bearer ${TOKEN}` })).toBe(200);
      expect(await statusOf(shop, "8.8.8.8", { authorization: `Bearer ${TOKEN}x` })).toBe(404);
      expect(await statusOf(shop, "8.8.8.8", { authorization: TOKEN })).toBe(404);
    });
  },
  { trust_proxy: "10.0.0.1", metrics_token: TOKEN },
);
