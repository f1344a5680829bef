import { expect, it } from "vitest";
import { onBothDatabases } from "#testing/shop.ts";

const right = "жасыл-алма-2026";

onBothDatabases("refresh", (shop) => {
  const seconds = (n: number) => {
    shop.now = new Date(shop.now.getTime() + n * 1000);
  };
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    /saudaflow_refresh=([\w-]{43});/.exec(String(answer.headers["set-cookie"]))?.[1] ?? "";
  const refresh = (token: string, headers: Record<string, string> = {}) =>
    shop.ask("POST", "/auth/refresh", { headers: { cookie: `saudaflow_refresh=${token}`, ...headers } });
  /** One person for all tests; each test begins a session of its own. */
  const email = `refresh-${shop.dialect}@example.kz`;
  let isRegistered = false;
  const signIn = async () => {
    if (!isRegistered) await shop.client(email);
    isRegistered = true;
    const answer = await shop.post("/auth/login", { email, password: right });
    return { access_token: String(answer.body.access_token), token: cookieOf(answer) };
  };

  it("answers a new access token and rotates the cookie", async () => {
    const { token } = await signIn();
    seconds(600);
    const answer = await refresh(token);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token_type: "bearer", expires_in: 900, user: { email } });
    expect(cookieOf(answer)).toMatch(/^[\w-]{43}$/);
    expect(cookieOf(answer)).not.toBe(token);
    expect((await shop.get("/auth/me", answer.body.access_token)).status).toBe(200);
    const stored = JSON.stringify(
      await shop.database.read.selectFrom("refresh_tokens").selectAll().execute(),
    );
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(cookieOf(answer));
  });

  it("gives the same successor again within ten seconds, also to many at once", async () => {
    const { token } = await signIn();
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(token)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const successors = new Set(answers.map(cookieOf));
    expect(successors.size).toBe(1);
    seconds(10);
    const again = await refresh(token);
    expect(successors).toContain(cookieOf(again));
    expect((await refresh(cookieOf(again))).status).toBe(200);
  });

  it("ends the whole session when a token is used again later", async () => {
    const { token, access_token } = await signIn();
    const next = await refresh(token);
    seconds(10.001);
    expect((await shop.get("/auth/me", next.body.access_token)).status).toBe(200);
    const reused = await refresh(token);
    expect([reused.status, reused.body.code]).toEqual([401, "session_revoked"]);
    expect(reused.headers["set-cookie"]).toBeUndefined();
    expect((await refresh(cookieOf(next))).body.code).toBe("session_revoked");
    for (const dead of [access_token, next.body.access_token])
      expect((await shop.get("/auth/me", dead)).status).toBe(401);
    const deeds = shop.database.read
      .selectFrom("audit_log")
      .select(["actor_id", "subject"])
      .where("action", "=", "session.reuse");
    expect(await deeds.execute()).toEqual([
      { actor_id: next.body.user.id, subject: expect.stringMatching(/^session:\d+$/) },
    ]);
  });

  it("ends the session when a token before the preceding one comes back, even at once", async () => {
    const { token } = await signIn();
    const second = cookieOf(await refresh(token));
    const third = cookieOf(await refresh(second));
    expect((await refresh(token)).body.code).toBe("session_revoked");
    expect((await refresh(third)).body.code).toBe("session_revoked");
  });

  it("lasts seven days from the last use", async () => {
    const { token } = await signIn();
    const week = 7 * 24 * 3600;
    seconds(week - 1);
    const next = await refresh(token);
    expect(next.status).toBe(200);
    seconds(week);
    expect((await refresh(cookieOf(next))).body.code).toBe("session_revoked");
  });

  it("refuses a blocked person and serves him again when he is unblocked", async () => {
    const { token } = await signIn();
    const set = (status: "active" | "blocked") =>
      shop.database.owner.updateTable("users").set({ status }).where("email_key", "=", email).execute();
    await set("blocked");
    const answer = await refresh(token);
    expect([answer.status, answer.body.code]).toEqual([403, "account_blocked"]);
    await set("active");
    expect((await refresh(token)).status).toBe(200);
  });

  it.each([
    ["no cookie", ""],
    ["garbage", "saudaflow_refresh=garbage"],
    ["a token never given", `saudaflow_refresh=${"A".repeat(43)}`],
    ["a JWT", "saudaflow_refresh=eyJhbGciOiJIUzI1NiJ9.e30.x"],
  ])("refuses %s", async (_name, cookie) => {
    const answer = await shop.ask("POST", "/auth/refresh", { headers: { cookie } });
    expect([answer.status, answer.body.code]).toEqual([401, "unauthenticated"]);
  });

  it("serves only our own pages", async () => {
    const { token } = await signIn();
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://localhost:8443" },
      { origin: "http://localhost:8000.evil.example" },
      { origin: "https://localhost:8000" },
      { origin: "http://LOCALHOST:8000" },
      { origin: "http://shop.lan:8000", host: "shop.lan:8000" },
      { origin: "http://evil.example", host: "evil.example", "sec-fetch-site": "same-origin" },
      { "sec-fetch-site": "cross-site" },
      { origin: "http://localhost:8000", "sec-fetch-site": "cross-site" },
    ];
    for (const headers of foreign) {
      const answer = await refresh(token, headers);
      expect([answer.status, answer.body.code]).toEqual([403, "origin_forbidden"]);
      if (headers.origin !== "http://localhost:8000") {
        expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
      }
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
    const own = await refresh(token, { origin: "http://localhost:8000", "sec-fetch-site": "same-origin" });
    expect(own.status).toBe(200);
    expect(own.headers["access-control-allow-origin"]).toBe("http://localhost:8000");
  });

  it("gives an unknown origin no leave to read any answer", async () => {
    const asked = await shop.ask("GET", "/shops", { headers: { origin: "https://evil.example" } });
    expect(asked.status).toBe(200);
    expect(asked.headers["access-control-allow-origin"]).toBeUndefined();
    const preflight = await shop.ask("OPTIONS", "/auth/refresh", {
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect(preflight.headers["access-control-allow-origin"]).toBeUndefined();
  });
});
