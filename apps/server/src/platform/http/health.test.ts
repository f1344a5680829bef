import { sql } from "kysely";
import { afterEach, expect, it, vi } from "vitest";
import { createApp } from "#app";
import { onBothDatabases } from "#testing/shop.ts";

onBothDatabases("health", (shop) => {
  // An answer is kept for a second.
  afterEach(() => {
    vi.restoreAllMocks();
    shop.now = new Date(shop.now.getTime() + 2000);
  });
  const ask = async (url: string) => {
    const answer = await shop.app.inject({ url, headers: { "accept-language": "en" } });
    return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
  };

  it("is live and ready", async () => {
    expect(await ask("/live")).toMatchObject({ status: 200, body: { status: "live" } });
    expect(await ask("/ready")).toMatchObject({
      status: 200,
      body: { status: "ready" },
      headers: { "cache-control": "no-store" },
    });
    expect((await shop.app.inject({ method: "HEAD", url: "/ready" })).statusCode).toBe(200);
  });

  it("is not ready when the database can't write, live all the same, and ready again after", async () => {
    vi.spyOn(shop.database, "begin").mockRejectedValue(new Error("read-only"));
    expect(await ask("/ready")).toMatchObject({
      status: 503,
      body: { code: "not_ready", checks: ["database"], detail: "The server is not ready: database." },
      headers: { "retry-after": "5" },
    });
    expect(await ask("/live")).toMatchObject({ status: 200 });
    vi.restoreAllMocks();
    expect(await ask("/ready")).toMatchObject({ status: 503 });
    shop.now = new Date(shop.now.getTime() + 1000);
    expect(await ask("/ready")).toMatchObject({ status: 200 });
  });

  it("asks once for all who ask at the same time", async () => {
    const begin = vi.spyOn(shop.database, "begin");
    await Promise.all(Array.from({ length: 20 }, () => ask("/ready")));
    expect(begin).toHaveBeenCalledTimes(1);
  });

  it("is not ready on a database that a migration is missing from; a newer one does no harm", async () => {
    const { owner } = shop.database;
    await sql`insert into kysely_migration (name, timestamp) values ('9999-newer', '2026')`.execute(owner);
    expect(await ask("/ready")).toMatchObject({ status: 200 });
    shop.now = new Date(shop.now.getTime() + 2000);
    await sql`update kysely_migration set name = 'gone' where name like '0001-%'`.execute(owner);
    expect(await ask("/ready")).toMatchObject({ status: 503, body: { checks: ["migrations"] } });
    await sql`update kysely_migration set name = '0001-first-sale' where name = 'gone'`.execute(owner);
  });

  it("is not ready once the process is told to stop, at once", async () => {
    const stopping = new AbortController();
    const app = await createApp(shop.services, "no web app", stopping.signal);
    expect((await app.inject("/ready")).statusCode).toBe(200);
    stopping.abort();
    const answer = await app.inject("/ready");
    expect([answer.statusCode, answer.json().checks]).toEqual([503, ["stopping"]]);
    await app.close();
  });
});

onBothDatabases("a wrong method", (shop) => {
  it.each([
    ["DELETE", "/cart/items", "POST"],
    ["PUT", "/products/suggest", "GET, HEAD"],
    ["POST", "/orders/1", "GET, HEAD"],
    ["GET", "/auth/login", "POST"],
    ["HEAD", "/auth/login", "POST"],
    ["TRACE", "/products", "GET, POST, HEAD"],
  ])("%s %s is answered by what is allowed: %s", async (method, path, allow) => {
    const answer = await shop.app.inject({
      method: method as "GET",
      url: `/api/v1${path}`,
      headers: { "content-type": "text/plain" },
      ...(method === "PUT" && { payload: "no JSON" }),
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers.allow?.split(", ").sort()).toEqual([...allow.split(", "), "OPTIONS"].sort());
    if (method !== "HEAD") expect(answer.json().code).toBe("method_not_allowed");
  });

  it("leaves HEAD, OPTIONS and unknown addresses as they were", async () => {
    const ask = async (method: "HEAD" | "OPTIONS" | "PUT", url: string) =>
      (await shop.app.inject({ method, url, headers: { origin: "http://localhost:8000" } })).statusCode;
    expect(await ask("HEAD", "/api/v1/categories")).toBe(200);
    expect(await ask("OPTIONS", "/api/v1/auth/login")).toBe(204);
    expect(await ask("PUT", "/api/v1/nothing")).toBe(404);
  });
});

onBothDatabases(
  "health and the request limit",
  (shop) => {
    it("are strangers", async () => {
      for (let i = 0; i < 310; i++) expect((await shop.app.inject("/live")).statusCode).toBe(200);
      expect((await shop.app.inject("/ready")).statusCode).toBe(200);
    });
  },
  { rate_limit: true },
);
