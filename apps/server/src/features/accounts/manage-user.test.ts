import type { ManagedUser, Session, SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { transact } from "#platform/db/transact.ts";
import { expectStatus, onBothDatabases, PASSWORD } from "#testing/shop.ts";
import { foldOldNames } from "./search-text.ts";

onBothDatabases("an administrator", (shop) => {
  const patch = async (person: { id: number }, what: "role" | "status", body: unknown) =>
    shop.ask("PATCH", `/admin/users/${person.id}/${what}`, {
      body,
      token: (await shop.admin()).access_token,
    });
  const find = async (query: string) => {
    const { access_token } = await shop.admin();
    const page = expectStatus(await shop.get(`/admin/users?${query}`, access_token), 200);
    return (page as { items: ManagedUser[] }).items;
  };
  const me = (person: SignedIn) => shop.get("/auth/me", person.access_token);

  it("finds people by name in any spelling, e-mail, phone, role and status", async () => {
    const person = await shop.client("qanat.findme@example.kz");
    await shop.ask("PATCH", "/users/me", {
      body: { full_name: "Қанат Жұмағұлов", phone: "+7 702 555 66 77" },
      token: person.access_token,
    });
    const ids = async (q: string, rest = "") =>
      (await find(`q=${encodeURIComponent(q)}${rest}`)).map(({ id }) => id);
    for (const q of [
      "Қанат",
      "канат",
      "qanat",
      "жумагул кан",
      "Qanat.FindMe@example.kz",
      "findme@",
      "87025556677",
      "702 555",
      "+7 702 555",
    ]) {
      expect(await ids(q), q).toEqual([person.user.id]);
    }
    for (const q of ["%", "_", "жоқадам", "5566700", "канат сериков"]) expect(await ids(q), q).toEqual([]);
    expect(await ids("qanat", "&role=client&status=active")).toEqual([person.user.id]);
    expect(await ids("qanat", "&role=seller")).toEqual([]);
    expect(await ids("qanat", "&status=blocked")).toEqual([]);
    // A row from before names were folded.
    await shop.database.owner.updateTable("users").set({ search_text: null }).execute();
    expect(await ids("канат")).toEqual([]);
    await transact(shop.database, foldOldNames);
    expect(await ids("канат")).toEqual([person.user.id]);
  });

  it("sees where a person is signed in, and signs him out of one place or everywhere", async () => {
    const person = await shop.client();
    const { access_token: token } = await shop.admin();
    const sessions = async () =>
      expectStatus(await shop.get(`/admin/users/${person.user.id}/sessions`, token), 200) as {
        items: Session[];
      };
    const end = (path: string) => shop.ask("DELETE", `/admin/users/${path}`, { token });
    const login = { email: person.user.email, password: PASSWORD };
    const phone = expectStatus(await shop.post("/auth/login", login), 200) as SignedIn;
    const { items } = await sessions();
    expect(items.map(({ user_agent, is_current }) => [user_agent, is_current])).toEqual([
      ["lightMyRequest", false],
      ["tests", false],
    ]);
    const stranger = await shop.client();
    expect(await end(`${stranger.user.id}/sessions/${items[0]?.id}`)).toMatchObject({ status: 404 });
    expect(await end(`${person.user.id}/sessions/${items[0]?.id}`)).toMatchObject({ status: 204 });
    expect([(await me(phone)).status, (await me(person)).status]).toEqual([401, 200]);
    expect(await end(`${person.user.id}/sessions/${items[0]?.id}`)).toMatchObject({ status: 404 });
    expect(await end(`${person.user.id}/sessions`)).toMatchObject({ status: 204 });
    expect((await me(person)).status).toBe(401);
    expect((await sessions()).items).toEqual([]);
    const { body } = await shop.get(`/admin/audit?subject=user:${person.user.id}`, token);
    expect(body.items[0]).toMatchObject({ action: "user.sessions_end", data: { ended: 1 } });
  });

  it("sees a person's wallet: what moved and what was asked for", async () => {
    const person = await shop.richClient("700.00");
    await shop.richClient("100.00");
    const { access_token } = await shop.admin();
    const path = `/admin/users/${person.user.id}/wallet/transactions`;
    const { items } = (await shop.get(path, access_token)).body;
    expect(items).toMatchObject([{ kind: "top_up", amount: "700.00", balance_after: "700.00" }]);
    const asked = await shop.get(`/wallet/top-ups?user_id=${person.user.id}`, access_token);
    expect(asked.body.items).toMatchObject([{ amount: "700.00", status: "approved" }]);
    const others = await shop.get(
      `/wallet/top-ups?user_id=${person.user.id}`,
      (await shop.client()).access_token,
    );
    expect(others.body.items).toEqual([]);
  });

  it("turns pages, and sees nothing that is secret", async () => {
    for (let i = 0; i < 3; i++) await shop.client();
    const { access_token } = await shop.admin();
    const { body } = await shop.get("/admin/users?page=2&page_size=2", access_token);
    expect(body).toMatchObject({ page: 2, page_size: 2, pages: Math.ceil(body.total / 2) });
    expect(body.items).toHaveLength(2);
    expect(JSON.stringify(body)).not.toMatch(/password|email_key|search_text/);
    const client = await shop.client();
    for (const path of ["/admin/users", `/admin/users/${client.user.id}`]) {
      expect((await shop.get(path, client.access_token)).status).toBe(403);
      expect((await shop.get(path)).status).toBe(401);
    }
  });

  it("sees one person's balance and number of orders", async () => {
    const product = await shop.product(await shop.seller(), { price: "100.00" });
    const buyer = await shop.richClient("1000.00");
    expectStatus(await shop.order(buyer, [{ product_id: product.id, quantity: 3 }]), 201);
    const { access_token } = await shop.admin();
    expect((await shop.get(`/admin/users/${buyer.user.id}`, access_token)).body).toEqual({
      ...buyer.user,
      status: "active",
      balance: "700.00",
      order_count: 1,
    });
    expect((await shop.get("/admin/users/999999", access_token)).status).toBe(404);
  });

  it("blocks and unblocks: every session ends at once", async () => {
    const person = await shop.client();
    expect((await me(person)).status).toBe(200);
    const blocked = await patch(person.user, "status", { status: "blocked", reason: "Жалған тапсырыс" });
    expect(blocked).toMatchObject({ status: 200, body: { id: person.user.id, status: "blocked" } });
    expect((await me(person)).status).toBe(401);
    const login = () => shop.post("/auth/login", { email: person.user.email, password: PASSWORD });
    expect((await login()).body.code).toBe("account_blocked");
    expect((await patch(person.user, "status", { status: "active" })).body.status).toBe("active");
    expect((await me(person)).status).toBe(401);
    expect((await login()).status).toBe(200);
    const deeds = await shop.database.read
      .selectFrom("audit_log")
      .select(["action", "data"])
      .where("subject", "=", `user:${person.user.id}`)
      .orderBy("id")
      .execute();
    expect(deeds).toEqual([
      { action: "user.block", data: JSON.stringify({ reason: "Жалған тапсырыс" }) },
      { action: "login.blocked", data: "{}" },
      { action: "user.unblock", data: JSON.stringify({ reason: null }) },
      { action: "login.succeeded", data: expect.stringMatching(/^{"session_id":\d+}$/) },
    ]);
    expect((await patch({ id: 999_999 }, "status", { status: "blocked" })).status).toBe(404);
  });

  it("gives a role, felt at once in the sessions that go on", async () => {
    const person = await shop.client();
    expect((await shop.get("/admin/users", person.access_token)).status).toBe(403);
    expect((await patch(person.user, "role", { role: "admin" })).body.role).toBe("admin");
    expect((await shop.get("/admin/users", person.access_token)).status).toBe(200);
    expect((await patch(person.user, "role", { role: "client" })).status).toBe(200);
    expect((await shop.get("/admin/users", person.access_token)).status).toBe(403);
    expect((await patch(person.user, "role", { role: "king" })).status).toBe(400);
  });
});

onBothDatabases("of the last admins", (shop) => {
  it.each(["role", "status"])("one stays, whatever ten do to their %s at once", async (what) => {
    await shop.database.owner.updateTable("users").set({ role: "client" }).execute();
    const [one, two] = [await shop.client(undefined, "admin"), await shop.client(undefined, "admin")];
    const body = what === "role" ? { role: "client" } : { status: "blocked" };
    const take = (by: SignedIn, from: SignedIn) =>
      shop.ask("PATCH", `/admin/users/${from.user.id}/${what}`, { body, token: by.access_token });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? take(one, two) : take(two, one))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses).toContain(200);
    for (const answer of answers) {
      if (answer.status === 409) expect(answer.body.code).toBe("last_admin");
      else expect([200, 401, 403]).toContain(answer.status);
    }
    const left = await shop.database.read
      .selectFrom("users")
      .select("id")
      .where("role", "=", "admin")
      .where("status", "=", "active")
      .execute();
    expect(left).toHaveLength(1);
    const last = left[0]?.id === one.user.id ? one : two;
    expect(await take(last, last)).toMatchObject({ status: 409, body: { code: "last_admin" } });
    expect((await shop.get("/admin/users", last.access_token)).status).toBe(200);
  });
});
