import { expect, it } from "vitest";
import { transact } from "#platform/db/transact.ts";
import { expectStatus, onBothDatabases, PASSWORD } from "#testing/shop.ts";
import { failureLog } from "./failure-log.ts";

onBothDatabases("sign-ins in the audit log", (shop) => {
  const login = (email: string, password = "wrong-word") => shop.post("/auth/login", { email, password });
  const deedsOf = async (filter: string) => {
    const { access_token } = await shop.admin();
    const { items } = (await shop.get(`/admin/audit?limit=100&${filter}`, access_token)).body;
    return items.map(({ action, actor, subject, data, address }: Record<string, unknown>) => {
      return { action, actor_id: (actor as { id: number } | null)?.id ?? null, subject, data, address };
    });
  };
  const at = { address: "127.0.0.1" };

  it("are written with who, from where and how they went: one row each", async () => {
    const { user } = await shop.client("row@example.kz");
    const subject = `user:${user.id}`;
    await login("row@example.kz");
    expectStatus(await login("row@example.kz", PASSWORD), 200);
    for (let i = 0; i < 6; i++) await login("row@example.kz");
    const failed = { action: "login.failed", actor_id: null, subject, data: {}, ...at };
    expect(await deedsOf(`subject=${subject}`)).toEqual([
      { ...failed, action: "login.lock" },
      failed,
      failed,
      failed,
      failed,
      {
        action: "login.succeeded",
        actor_id: user.id,
        subject,
        data: { session_id: expect.any(Number) },
        ...at,
      },
      failed,
    ]);
  });

  it("name nobody's e-mail, nor a password; the same stranger is known again", async () => {
    await login("Stranger@example.kz", "a-typed-secret");
    await login("stranger@example.kz", "a-typed-secret");
    await login("another@example.kz", "a-typed-secret");
    const subjects = (await deedsOf("action=login.failed")).map(
      ({ subject }: { subject: string }) => subject,
    );
    const [another, stranger, same] = subjects;
    expect(stranger).toMatch(/^unknown:[0-9a-f]{24}$/);
    expect(same).toBe(stranger);
    expect(another).not.toBe(stranger);
    const all = JSON.stringify(await shop.database.read.selectFrom("audit_log").selectAll().execute());
    expect(all).not.toMatch(/stranger|another@|a-typed-secret|wrong-word/i);
  });

  it("tell of wrong passwords of who is signed in, and of his leaving", async () => {
    const { user, access_token } = await shop.client();
    const body = { current_password: "wrong-word", new_password: "жасыл-алма-2027" };
    expect((await shop.post("/auth/change-password", body, access_token)).status).toBe(401);
    expect((await shop.post("/auth/logout", undefined, access_token)).status).toBe(204);
    expect(await deedsOf(`actor_id=${user.id}`)).toMatchObject([
      { action: "session.logout", ...at },
      { action: "password.failed", subject: `user:${user.id}`, ...at },
    ]);
  });

  it("of a storm are thirty rows a minute and then one with the number of the rest", async () => {
    // Straight into the log: that many hashes would take half a minute.
    const fail = (subject: string) =>
      transact(shop.database, (tx) =>
        failureLog(shop.database).write(tx, {
          action: "login.failed",
          actor_id: null,
          subject,
          at: shop.now,
        }),
      );
    shop.now = new Date(shop.now.getTime() + 60_000);
    const since = (await deedsOf("")).length;
    for (let i = 0; i < 33; i++) await fail(`user:${1000 + i}`);
    expect((await deedsOf("")).length - since).toBe(30);
    shop.now = new Date(shop.now.getTime() + 60_000);
    await login("victim@example.kz");
    expect((await deedsOf("")).slice(0, 2)).toMatchObject([
      { action: "login.failed" },
      { action: "login.failed_more", data: { count: 3 } },
    ]);
  });
});

onBothDatabases(
  "an address that signs in too often",
  (shop) => {
    it("is written down once a minute", async () => {
      const login = () => shop.post("/auth/login", { email: "nobody@example.kz", password: "wrong-word" });
      const tries = (n: number) => Promise.all(Array.from({ length: n }, login));
      // Five lock the account, which costs the others no hash.
      await tries(5);
      await tries(25);
      expect((await tries(5)).map(({ status }) => status)).toEqual([429, 429, 429, 429, 429]);
      const { access_token } = await shop.admin();
      const rows = async () => (await shop.get("/admin/audit?action=login.limited", access_token)).body.items;
      expect(await rows()).toMatchObject([{ actor: null, subject: "login", address: "127.0.0.1" }]);
      shop.now = new Date(shop.now.getTime() + 60_000);
      await tries(40);
      expect(await rows()).toHaveLength(2);
    });
  },
  { rate_limit: true },
);
