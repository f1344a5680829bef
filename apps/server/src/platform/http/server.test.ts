import { beforeAll, expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";

onBothDatabases("every request", (shop) => {
  let token: string;
  beforeAll(async () => {
    token = (await shop.client()).access_token;
  });

  it("names every wrong field in the reader's language", async () => {
    const body = {
      payment_method: "barter",
      delivery_method: "pickup",
      items: [{ product_id: 1, quantity: -1 }],
      role: 1,
    };
    const inKazakh = await shop.ask("POST", "/orders", { body, token, headers: { "accept-language": "kk" } });
    expect(inKazakh).toMatchObject({
      status: 400,
      body: {
        code: "validation_failed",
        detail: "Деректер дұрыс толтырылмаған. Белгіленген өрістерді түзетіңіз.",
        errors: [
          { path: "role", code: "unknown_field", message: "Белгісіз өріс." },
          { path: "items.0.quantity", code: "too_small", message: "0 санынан кем болмауы керек." },
          { path: "payment_method", code: "not_allowed" },
        ],
      },
    });
    const inRussian = await shop.ask("POST", "/orders", {
      body,
      token,
      headers: { "accept-language": "ru-RU,ru;q=0.9" },
    });
    expect(inRussian.body.errors[0].message).toBe("Неизвестное поле.");
  });

  it("refuses a list of a hundred thousand by its length alone", async () => {
    const items = Array.from({ length: 60_000 }, () => ({}));
    const answer = await shop.post("/cart/merge", { items }, token);
    expect(answer.body.errors).toEqual([expect.objectContaining({ path: "items", code: "too_many" })]);
  });

  it("refuses a query that names a prototype like any unknown field", async () => {
    expect(await shop.get("/products?__proto__=1")).toMatchObject({ status: 400 });
  });

  it.each(["1e0", "01", "-1", "0", "1%00", "1,2", "abc", "9007199254740992", "%F0"])(
    "knows no object with the id %s",
    async (id) => {
      const { status, body } = await shop.get(`/orders/${id}`, token);
      expect([400, 404]).toContain(status);
      expect(["not_found", "validation_failed"]).toContain(body.code);
    },
  );

  it("lets known origins read its answers and no others", async () => {
    const ask = (origin: string) => shop.app.inject({ url: "/api/v1/categories", headers: { origin } });
    const known = await ask("http://localhost:8000");
    expect(known.headers["access-control-allow-origin"]).toBe("http://localhost:8000");
    for (const origin of [
      "https://evil.example",
      "null",
      "http://localhost:8000.evil.example",
      "http://localhost:8443",
    ]) {
      const answer = await ask(origin);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
      expect(String(answer.headers.vary).toLowerCase()).toContain("origin");
    }
  });

  it("carries its security headers on answers, refusals and pages", async () => {
    for (const url of ["/api/v1/categories", "/api/v1/orders", "/api/v1/nothing", "/docs/", "/nowhere"]) {
      const { headers } = await shop.app.inject({ url });
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers).not.toHaveProperty("x-powered-by");
    }
  });

  it("answers catalogue data with an ETag and 304, and nothing else is kept", async () => {
    const first = await shop.ask("GET", "/categories");
    const etag = String(first.headers.etag);
    const again = await shop.ask("GET", "/categories", { headers: { "if-none-match": etag } });
    expect(again).toMatchObject({ status: 304 });
    const wallet = await shop.ask("GET", "/wallet", { token });
    expect(wallet.headers["cache-control"]).toBe("no-store");
  });

  it("serves no file outside its folders", async () => {
    for (const url of [
      "/.env",
      "/images/../jwt-secret",
      "/images/%2e%2e/jwt-secret",
      "/images/..%5cjwt-secret",
      "//jwt-secret",
    ]) {
      const { statusCode, body } = await shop.app.inject({ url });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(body).toContain("problem");
    }
  });
});

onBothDatabases(
  "the request limit",
  (shop) => {
    it("stops one address after 300 requests a minute and says when to come back", async () => {
      const statuses: number[] = [];
      for (let i = 0; i < 302; i++) statuses.push((await shop.get("/nothing")).status);
      expect(statuses.indexOf(429)).toBe(300);
      const { headers, body } = await shop.get("/categories");
      expect(Number(headers["retry-after"])).toBeGreaterThan(0);
      expect(body.code).toBe("too_many_requests");
    });

    it("counts an address however it is spelled", async () => {
      for (const url of ["/%61pi/v1/categories", "/api/%76%31/categories", "http://x/api/v1/categories"]) {
        expect((await shop.app.inject({ url })).statusCode).toBe(429);
      }
      const mapped = { url: "/api/v1/categories", remoteAddress: "::ffff:127.0.0.1" };
      expect((await shop.app.inject(mapped)).statusCode).toBe(429);
    });

    it("counts all addresses of one IPv6 customer together", async () => {
      const ask = async (remoteAddress: string) =>
        (await shop.app.inject({ url: "/api/v1/nothing", remoteAddress })).statusCode;
      const statuses: number[] = [];
      for (let i = 0; i < 302; i++) statuses.push(await ask(`2001:db8:0:1::${i.toString(16)}`));
      expect(statuses.indexOf(429)).toBe(300);
      expect(await ask("2001:db8:0:2::1")).toBe(404);
    });
  },
  { rate_limit: true },
);
