import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { CLOSE_CODES, type SignedIn } from "@saudaflow/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BAD_HEADERS, BAD_TOKENS, decode, forge, HEADER, type Loot } from "#testing/bad-tokens.ts";
import { onBothDatabases, type TestShop } from "#testing/shop.ts";
import { TestSocket } from "#testing/socket.ts";
import { resetToken } from "./reset-token.ts";

onBothDatabases("access token", (shop: TestShop) => {
  let person: SignedIn;
  let refresh: string;
  /** Where a token opens something: as JSON, and as a file. */
  let places: string[];
  let checks = 0;
  beforeAll(async () => {
    await shop.app.listen({ port: 0, host: "127.0.0.1" });
    const answer = await shop.post("/auth/register", {
      email: "token@example.kz",
      password: "жасыл-алма-2026",
      full_name: "Т",
      consent: true,
    });
    person = answer.body;
    refresh = /=([\w-]{43});/.exec(String(answer.headers["set-cookie"]))?.[1] ?? "";
    const product = await shop.product(await shop.seller());
    const items = [{ product_id: product.id, quantity: 1 }];
    const order = await shop.order(person, items, { payment_method: "cash" });
    places = ["/auth/me", `/orders/${order.body.id}/receipt.pdf`];
  });
  afterAll(() => {
    const count = Object.keys(BAD_HEADERS).length;
    console.log(`access tokens (${shop.dialect}): ${count} bad headers, ${checks} checks`);
  });
  const claims = () => decode(person.access_token.split(".")[1]);
  const loot = (): Loot => {
    const key = shop.config.jwt_secret;
    const reset = resetToken({ user_id: person.user.id, nonce: "of-a-letter" }, key);
    return { claims: claims(), key, token: person.access_token, refresh, reset };
  };
  const me = (authorization: string) => shop.ask("GET", "/auth/me", { headers: { authorization } });

  it("is a JWT with our header and claims", () => {
    const [header, payload] = person.access_token.split(".");
    const iat = Math.floor(shop.now.getTime() / 1000);
    expect(decode(header)).toEqual(HEADER);
    expect(decode(payload)).toEqual({
      sub: String(person.user.id),
      role: "client",
      sid: expect.any(Number),
      iat,
      exp: iat + 900,
      iss: "saudaflow",
      aud: "saudaflow",
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      typ: "access",
    });
  });

  it("is believed when put together again by its key: what is refused below is refused for its fault alone", async () => {
    const authorization = `Bearer ${forge(shop.config.jwt_secret, HEADER, claims())}`;
    for (const path of places) {
      expect((await shop.ask("GET", path, { headers: { authorization } })).status).toBe(200);
    }
  });

  it("is needed for what is not public", async () => {
    const answer = await shop.get("/auth/me");
    expect([answer.status, answer.body.code]).toEqual([401, "unauthenticated"]);
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
  });

  it("is read from the header alone", async () => {
    const { access_token } = person;
    expect((await shop.get(`/auth/me?token=${access_token}&access_token=${access_token}`)).status).toBe(401);
    const cookie = `token=${access_token}; saudaflow_refresh=${access_token}`;
    expect((await shop.ask("GET", "/auth/me", { headers: { cookie } })).status).toBe(401);
  });

  it.each(Object.entries(BAD_HEADERS))("is not believed: %s", async (name, make) => {
    const authorization = make(loot());
    const code = name === "exp past" ? "token_expired" : "unauthenticated";
    const start = shop.now;
    for (const path of places) {
      // The second time nothing is remembered of the session and the database is asked.
      for (const later of [0, 3000]) {
        shop.now = new Date(start.getTime() + later);
        const answer = await shop.ask("GET", path, { headers: { authorization } });
        expect([path, answer.status, answer.body.code]).toEqual([path, 401, code]);
        expect(answer.headers["content-type"]).toContain("application/problem+json");
        checks++;
      }
    }
    shop.now = start;
  });

  it.each(Object.entries(BAD_TOKENS))(
    "is not believed in a socket's first message: %s",
    async (_name, make) => {
      const client = await TestSocket.open(shop.app);
      client.say({ token: make(loot()) });
      expect((await client.closed).code).toBe(CLOSE_CODES.unauthenticated);
      checks++;
    },
  );

  it("is not believed beside another one, whichever is the good one", async () => {
    const { port } = shop.app.server.address() as AddressInfo;
    const good = `Bearer ${person.access_token}`;
    const statusOf = (path: string, ...tokens: string[]) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = ["host", "localhost", ...tokens.flatMap((token) => ["authorization", token])];
        const asked = request({ port, path: `/api/v1${path}`, headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asked.on("error", reject).end();
      });
    for (const path of places) {
      expect(await statusOf(path, good)).toBe(200);
      for (const [first, second] of [
        [good, good],
        [good, "Bearer x"],
        ["Bearer x", good],
      ] as const) {
        expect([path, await statusOf(path, first, second)]).toEqual([path, 401]);
        checks++;
      }
    }
  });

  it("gives the role that the database says, not its own", async () => {
    const token = forge(shop.config.jwt_secret, HEADER, { ...claims(), role: "admin" });
    expect((await me(`Bearer ${token}`)).body.role).toBe("client");
    expect((await shop.post("/wallet/top-ups/1/approve", undefined, token)).status).toBe(403);
  });

  it("expires after 15 minutes", async () => {
    const start = shop.now;
    shop.now = new Date(start.getTime() + 899_000);
    expect((await me(`Bearer ${person.access_token}`)).status).toBe(200);
    shop.now = new Date(start.getTime() + 900_000);
    const answer = await me(`Bearer ${person.access_token}`);
    expect([answer.status, answer.body.code]).toEqual([401, "token_expired"]);
    shop.now = start;
  });
});
