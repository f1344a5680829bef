import { createHmac } from "node:crypto";
import { CLOSE_CODES, type SignedIn } from "@saudaflow/contract";
import { beforeAll, expect, it } from "vitest";
import { onBothDatabases, type TestShop } from "#testing/shop.ts";
import { TestSocket } from "#testing/socket.ts";

type Json = Record<string, unknown>;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const decode = (part: string | undefined): Json =>
  JSON.parse(Buffer.from(part ?? "", "base64url").toString());
const HEADER = { alg: "HS256", typ: "JWT" };

/** A token as an attacker would put it together; signed by `hash` with `key`. */
function forge(key: string, header: unknown, payload: unknown, hash = "sha256"): string {
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${createHmac(hash, key).update(input).digest("base64url")}`;
}

/** Each makes an Authorization header that must not be believed, out of the claims of a good token. */
const BAD: Record<string, (claims: Json, key: string, token: string, refresh: string) => string> = {
  "nothing after Bearer": () => "Bearer ",
  "an empty header": () => "",
  Basic: () => "Basic YTpi",
  "two Bearer words": (_c, _k, token) => `Bearer Bearer ${token}`,
  "two tokens": (_c, _k, token) => `Bearer ${token} ${token}`,
  garbage: () => "Bearer garbage",
  "three dots of garbage": () => "Bearer a.b.c",
  "a text in base64": () => `Bearer ${encode("x")}.${encode("y")}.${encode("z")}`,
  "15 KB": () => `Bearer ${"a".repeat(15_000)}`,
  "alg none, unsigned": (c) => `Bearer ${encode({ alg: "none", typ: "JWT" })}.${encode(c)}.`,
  "alg none, signed": (c, k) => `Bearer ${forge(k, { alg: "none", typ: "JWT" }, c)}`,
  "alg nOnE": (c) => `Bearer ${encode({ alg: "nOnE", typ: "JWT" })}.${encode(c)}.`,
  "alg HS512": (c, k) => `Bearer ${forge(k, { alg: "HS512", typ: "JWT" }, c, "sha512")}`,
  "alg HS384": (c, k) => `Bearer ${forge(k, { alg: "HS384", typ: "JWT" }, c, "sha384")}`,
  "alg RS256 with a HMAC": (c, k) => `Bearer ${forge(k, { alg: "RS256", typ: "JWT" }, c)}`,
  "no alg": (c, k) => `Bearer ${forge(k, { typ: "JWT" }, c)}`,
  "a key of its own in the header": (c, k) =>
    `Bearer ${forge(k, { ...HEADER, jwk: { kty: "oct", k: "eA" } }, c)}`,
  "a kid": (c, k) => `Bearer ${forge(k, { ...HEADER, kid: "../../dev/null" }, c)}`,
  "an unknown crit": (c, k) => `Bearer ${forge(k, { ...HEADER, crit: ["x"], x: 1 }, c)}`,
  "another key": (c) => `Bearer ${forge("another-secret-0123456789-abcdefghij", HEADER, c)}`,
  "no signature": (_c, _k, token) => `Bearer ${token.slice(0, token.lastIndexOf(".") + 1)}`,
  "changed claims under the old signature": (c, _k, token) => {
    const [header, , signature] = token.split(".");
    return `Bearer ${header}.${encode({ ...c, role: "admin" })}.${signature}`;
  },
  "a list as claims": (_c, k) => `Bearer ${forge(k, HEADER, [1, 2])}`,
  "null as claims": (_c, k) => `Bearer ${forge(k, HEADER, null)}`,
  "aud as a list": (c, k) => `Bearer ${forge(k, HEADER, { ...c, aud: ["saudaflow", "other"] })}`,
  "another aud": (c, k) => `Bearer ${forge(k, HEADER, { ...c, aud: "other" })}`,
  "iss as a list": (c, k) => `Bearer ${forge(k, HEADER, { ...c, iss: ["saudaflow"] })}`,
  "another iss": (c, k) => `Bearer ${forge(k, HEADER, { ...c, iss: "other" })}`,
  "another typ": (c, k) => `Bearer ${forge(k, HEADER, { ...c, typ: "reset" })}`,
  "iat a day ahead": (c, k) =>
    `Bearer ${forge(k, HEADER, { ...c, iat: Number(c.iat) + 86_400, exp: Number(c.exp) + 86_400 })}`,
  "a longer life than ours": (c, k) => `Bearer ${forge(k, HEADER, { ...c, exp: Number(c.exp) + 1 })}`,
  "exp as text": (c, k) => `Bearer ${forge(k, HEADER, { ...c, exp: String(c.exp) })}`,
  "exp too large": (c, k) => `Bearer ${forge(k, HEADER, { ...c, exp: 1e300 })}`,
  "a fraction of iat": (c, k) => `Bearer ${forge(k, HEADER, { ...c, iat: Number(c.iat) + 0.5 })}`,
  "nbf ahead": (c, k) => `Bearer ${forge(k, HEADER, { ...c, nbf: Number(c.iat) + 600 })}`,
  "sub as a number": (c, k) => `Bearer ${forge(k, HEADER, { ...c, sub: Number(c.sub) })}`,
  "sub of another": (c, k) => `Bearer ${forge(k, HEADER, { ...c, sub: "999999" })}`,
  "sub of SQL": (c, k) => `Bearer ${forge(k, HEADER, { ...c, sub: "1 or 1=1" })}`,
  "sid of nobody": (c, k) => `Bearer ${forge(k, HEADER, { ...c, sid: 999_999 })}`,
  "sid as text": (c, k) => `Bearer ${forge(k, HEADER, { ...c, sid: String(c.sid) })}`,
  "an unknown role": (c, k) => `Bearer ${forge(k, HEADER, { ...c, role: "root" })}`,
  "a refresh token": (_c, _k, _t, refresh) => `Bearer ${refresh}`,
};
for (const claim of ["sub", "role", "sid", "exp", "iat", "iss", "aud", "jti", "typ"]) {
  BAD[`no ${claim}`] = ({ [claim]: _, ...rest }, k) => `Bearer ${forge(k, HEADER, rest)}`;
}

onBothDatabases("access token", (shop: TestShop) => {
  let person: SignedIn;
  let refresh: string;
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
  });
  const claims = () => decode(person.access_token.split(".")[1]);
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
    expect((await me(`Bearer ${forge(shop.config.jwt_secret, HEADER, claims())}`)).status).toBe(200);
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

  it.each(Object.keys(BAD))("is not believed: %s", async (name) => {
    const authorization = BAD[name]?.(claims(), shop.config.jwt_secret, person.access_token, refresh) ?? "";
    const start = shop.now;
    // The second time nothing is remembered of the session and the database is asked.
    for (const later of [0, 3000]) {
      shop.now = new Date(start.getTime() + later);
      const answer = await me(authorization);
      expect([answer.status, answer.body.code]).toEqual([401, "unauthenticated"]);
    }
    shop.now = start;
    const client = await TestSocket.open(shop.app);
    client.say({ token: authorization.replace(/^Bearer /, "") });
    expect((await client.closed).code).toBe(CLOSE_CODES.unauthenticated);
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
