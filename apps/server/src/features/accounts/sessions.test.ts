import { expect, it } from "vitest";
import { transact } from "#platform/db/transact.ts";
import { onBothDatabases } from "#testing/shop.ts";
import { forgetOldSignIns } from "./forget-old-sign-ins.ts";
import { startSession } from "./session.ts";

const right = "жасыл-алма-2026";
const fresh = "жаңа-құпиясөз-7";

onBothDatabases("sessions", (shop) => {
  const seconds = (n: number) => {
    shop.now = new Date(shop.now.getTime() + n * 1000);
  };
  const signIn = async (email: string, password = right) => {
    const answer = await shop.ask("POST", "/auth/login", {
      body: { email, password },
      headers: { "user-agent": `Browser ${"x".repeat(300)}` },
    });
    expect(answer.status).toBe(200);
    const token = /=([\w-]{43});/.exec(String(answer.headers["set-cookie"]))?.[1] ?? "";
    return { access_token: String(answer.body.access_token), token };
  };
  const refresh = (token: string) =>
    shop.ask("POST", "/auth/refresh", { headers: { cookie: `saudaflow_refresh=${token}` } });
  const status = async (token: string) => (await shop.get("/auth/me", token)).status;

  it("end by logging out: both tokens are dead, other devices stay", async () => {
    const other = await shop.client("out@example.kz");
    const session = await signIn("out@example.kz");
    expect(await status(session.access_token)).toBe(200);
    const answer = await shop.post("/auth/logout", undefined, session.access_token);
    expect(answer.status).toBe(204);
    expect(String(answer.headers["set-cookie"])).toMatch(
      /^saudaflow_refresh=; .*Path=\/api\/v1\/auth; Expires=Thu, 01 Jan 1970/,
    );
    expect(await status(session.access_token)).toBe(401);
    expect((await refresh(session.token)).body.code).toBe("session_revoked");
    expect(await status(other.access_token)).toBe(200);
  });

  it("are listed and ended by their owner alone", async () => {
    const first = await shop.client("list@example.kz");
    const stranger = await shop.client("stranger@example.kz");
    seconds(60);
    const second = await signIn("list@example.kz");
    const { body } = await shop.get("/auth/sessions", second.access_token);
    expect(body.items).toEqual([
      {
        id: expect.any(Number),
        user_agent: `Browser ${"x".repeat(192)}`,
        address: "127.0.0.1",
        created_at: shop.now.toISOString(),
        last_used_at: shop.now.toISOString(),
        is_current: true,
      },
      expect.objectContaining({ is_current: false }),
    ]);
    const path = `/auth/sessions/${body.items[1].id}`;
    expect((await shop.ask("DELETE", path, { token: stranger.access_token })).status).toBe(404);
    expect(await status(first.access_token)).toBe(200);
    expect((await shop.ask("DELETE", path, { token: second.access_token })).status).toBe(204);
    expect(await status(first.access_token)).toBe(401);
    expect((await shop.ask("DELETE", path, { token: second.access_token })).status).toBe(404);
    expect((await shop.get("/auth/sessions", second.access_token)).body.items).toHaveLength(1);
  });

  it("feel a block, an unblock and a change of role that another process made", async () => {
    const { user, access_token } = await shop.client("felt@example.kz");
    expect(await status(access_token)).toBe(200);
    const set = (change: { status?: "active" | "blocked"; role?: "admin" }) =>
      shop.database.owner.updateTable("users").set(change).where("id", "=", user.id).execute();
    const approve = async () =>
      (await shop.post("/wallet/top-ups/1/approve", undefined, access_token)).status;
    await set({ status: "blocked" });
    seconds(3);
    const blocked = await shop.get("/auth/me", access_token);
    expect([blocked.status, blocked.body.code]).toEqual([403, "account_blocked"]);
    await set({ status: "active" });
    expect(await approve()).toBe(403);
    await set({ role: "admin" });
    seconds(3);
    expect(await approve()).toBe(404);
  });

  it("other than the present one end when the password changes", async () => {
    const other = await shop.client("change@example.kz");
    const mine = await signIn("change@example.kz");
    const change = (current_password: string, new_password: string) =>
      shop.post("/auth/change-password", { current_password, new_password }, mine.access_token);

    const weak = await change(right, "change@example.kz");
    expect(weak.body.errors).toMatchObject([{ path: "new_password", code: "password_is_email" }]);
    const wrong = await change("not-my-password", fresh);
    expect([wrong.status, wrong.body.code]).toEqual([401, "invalid_credentials"]);
    expect(await status(other.access_token)).toBe(200);

    expect((await change(right, fresh)).status).toBe(204);
    expect(await status(mine.access_token)).toBe(200);
    expect((await refresh(mine.token)).status).toBe(200);
    expect(await status(other.access_token)).toBe(401);
    expect((await shop.post("/auth/login", { email: "change@example.kz", password: right })).status).toBe(
      401,
    );
    await signIn("change@example.kz", fresh);
  });

  it("are fifty at most: the oldest ends when a new one begins", async () => {
    const first = await shop.client("many@example.kz");
    const second = await signIn("many@example.kz");
    expect(await status(first.access_token)).toBe(200);
    const begin = () =>
      transact(shop.database, (tx) =>
        startSession(tx, first.user.id, { user_agent: "tests", address: "127.0.0.1" }, shop.now),
      );
    for (let i = 0; i < 48; i++) await begin();
    seconds(3);
    expect(await status(first.access_token)).toBe(200);
    const newest = await signIn("many@example.kz");
    expect(await status(first.access_token)).toBe(401);
    expect(await status(second.access_token)).toBe(200);
    expect((await shop.get("/auth/sessions", newest.access_token)).body.items).toHaveLength(50);
    // Sessions that ended make room.
    await shop.post("/auth/logout", undefined, newest.access_token);
    await begin();
    expect((await refresh(second.token)).status).toBe(200);
    await begin();
    expect((await refresh(second.token)).body.code).toBe("session_revoked");
  });

  it("are forgotten a month after their end, with their tokens", async () => {
    const count = async () => {
      const sessions = await shop.database.read.selectFrom("sessions").select("id").execute();
      const tokens = await shop.database.read.selectFrom("refresh_tokens").select("session_id").execute();
      return [sessions.length, new Set(tokens.map(({ session_id }) => session_id)).size];
    };
    const before = await count();
    seconds(36 * 24 * 3600);
    await transact(shop.database, (tx) => forgetOldSignIns(tx, shop.now));
    expect(await count()).toEqual(before);
    await shop.client("later@example.kz");
    seconds(2 * 24 * 3600);
    await transact(shop.database, (tx) => forgetOldSignIns(tx, shop.now));
    expect(await count()).toEqual([1, 1]);
  });

  it("can't be used to guess the password", async () => {
    const { access_token } = await shop.client("guess@example.kz");
    const guess = () =>
      shop.post(
        "/auth/change-password",
        { current_password: "a-guess-of-it", new_password: fresh },
        access_token,
      );
    for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(401);
    const locked = await guess();
    expect([locked.status, locked.headers["retry-after"]]).toEqual([429, "900"]);
  });
});
