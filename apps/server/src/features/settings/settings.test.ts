import type { SettingsBody, SignedIn } from "@saudaflow/contract";
import { beforeAll, expect, it } from "vitest";
import { createApp } from "#app";
import { cancelOverdue } from "#features/orders/index.ts";
import { openDatabase } from "#platform/db/open.ts";
import { expectStatus, onBothDatabases, type TestShop } from "#testing/shop.ts";

/** Reads the settings and writes them back with these changes. */
async function change(shop: TestShop, changes: Partial<SettingsBody>): Promise<SettingsBody> {
  const { access_token } = await shop.admin();
  const read = expectStatus(await shop.get("/admin/settings", access_token), 200) as SettingsBody;
  const body = { ...read, ...changes };
  const answer = await shop.ask("PUT", "/admin/settings", { body, token: access_token });
  return expectStatus(answer, 200) as SettingsBody;
}

onBothDatabases("settings", (shop) => {
  let admin: SignedIn;
  beforeAll(async () => {
    admin = await shop.admin();
  });
  const read = async () =>
    expectStatus(await shop.get("/admin/settings", admin.access_token), 200) as SettingsBody;
  const put = (body: unknown, token = admin.access_token) =>
    shop.ask("PUT", "/admin/settings", { body, token });

  it("are an administrator's", async () => {
    const seller = await shop.client(undefined, "seller");
    const settings = await read();
    expect((await shop.get("/admin/settings")).status).toBe(401);
    expect((await shop.get("/admin/settings", seller.access_token)).status).toBe(403);
    expect((await put(settings, seller.access_token)).status).toBe(403);
  });

  it("begin with their defaults and say to everybody what concerns everybody", async () => {
    expect(await read()).toEqual({
      version: 0,
      name: "SaudaFlow",
      support_phone: null,
      support_email: null,
      min_age: 21,
      registration_open: true,
      login_failures: 5,
      login_failure_minutes: 15,
      logins_per_minute: 30,
      registrations_per_hour: 10,
      requests_per_minute: 300,
      max_unpaid_orders: 5,
      pending_order_hours: 48,
      vat_rates: [
        { valid_from: "2009-01-01", rate: 12 },
        { valid_from: "2026-01-01", rate: 16 },
      ],
    });
    const { status, body } = await shop.get("/settings");
    expect([status, body]).toEqual([
      200,
      { name: "SaudaFlow", support_phone: null, support_email: null, min_age: 21, registration_open: true },
    ]);
  });

  it("change at once and are audited with what was and what is; the same once more changes nothing", async () => {
    const told = { name: "Береке", support_phone: "8 (701) 123-45-67", support_email: "komek@example.kz" };
    const changed = await change(shop, told);
    expect(changed).toMatchObject({ ...told, support_phone: "+77011234567", version: 1 });
    expect(await read()).toEqual(changed);
    expect((await shop.get("/settings")).body).toMatchObject({
      name: "Береке",
      support_phone: "+77011234567",
    });
    expect((await put(changed)).body).toEqual(changed);
    const deeds = await shop.get("/admin/audit?action=settings.changed", admin.access_token);
    expect(deeds.body.items).toMatchObject([
      {
        actor: { id: admin.user.id },
        subject: "settings",
        data: {
          name: { from: "SaudaFlow", to: "Береке" },
          support_phone: { from: null, to: "+77011234567" },
          support_email: { from: null, to: "komek@example.kz" },
        },
        address: "127.0.0.1",
      },
    ]);
    expect(Object.keys(deeds.body.items[0].data)).toHaveLength(3);
  });

  it("are refused to who did not see the last change; of many at once one wins", async () => {
    const settings = await read();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => put({ ...settings, name: `Дүкен ${i}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(({ body }) => body.code)).toEqual(Array(9).fill("settings_changed"));
    expect((await read()).version).toBe(settings.version + 1);
  });

  it.each([
    [{ min_age: 0 }, "min_age"],
    [{ min_age: "21" }, "min_age"],
    [{ name: " " }, "name"],
    [{ support_phone: "12345" }, "support_phone"],
    [{ support_email: "nobody" }, "support_email"],
    [{ requests_per_minute: 1 }, "requests_per_minute"],
    [{ pending_order_hours: -1 }, "pending_order_hours"],
    [{ colour: "red" }, "colour"],
    [{ vat_rates: [] }, "vat_rates"],
    [{ vat_rates: [{ valid_from: "2099-01-01", rate: 12 }] }, "vat_rates"],
    [{ vat_rates: [{ valid_from: "2026-02-30", rate: 12 }] }, "vat_rates.0.valid_from"],
    [{ vat_rates: Array(2).fill({ valid_from: "2026-01-01", rate: 12 }) }, "vat_rates.1.valid_from"],
  ])("refuse %j", async (fields, path) => {
    const answer = await put({ ...(await read()), ...fields });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  it("are felt by another process within five seconds", async () => {
    const other = await openDatabase(shop.address);
    const app = await createApp({ ...shop.services, database: other }, "no web app");
    const name = async () => (await app.inject("/api/v1/settings")).json().name;
    try {
      const before = await name();
      await change(shop, { name: "Жаңа атау" });
      expect(await name()).toBe(before);
      await expect.poll(name, { timeout: 5000, interval: 250 }).toBe("Жаңа атау");
    } finally {
      await app.close();
      await other.close();
    }
  });

  it("close and open the registration", async () => {
    const register = () =>
      shop.post("/auth/register", {
        email: "newcomer@example.kz",
        password: "жасыл-алма-2026",
        full_name: "Айгүл",
        consent: true,
      });
    await change(shop, { registration_open: false });
    const closed = await register();
    expect([closed.status, closed.body.code]).toEqual([403, "registration_closed"]);
    expect((await shop.get("/settings")).body.registration_open).toBe(false);
    await change(shop, { registration_open: true });
    expect((await register()).status).toBe(201);
  });

  it("say how many wrong passwords lock an account, and for how long", async () => {
    await change(shop, { login_failures: 2, login_failure_minutes: 60 });
    await shop.client("locked@example.kz");
    const login = async () =>
      (await shop.post("/auth/login", { email: "locked@example.kz", password: "wrong-word" })).status;
    expect([await login(), await login(), await login()]).toEqual([401, 401, 429]);
    shop.now = new Date(shop.now.getTime() + 16 * 60_000);
    admin = await shop.client(undefined, "admin");
    expect(await login()).toBe(429);
    shop.now = new Date(shop.now.getTime() + 45 * 60_000);
    expect(await login()).toBe(401);
  });
});

onBothDatabases(
  "limits by settings",
  (shop) => {
    it("count logins, registrations and requests", async () => {
      await change(shop, { logins_per_minute: 2, registrations_per_hour: 1, requests_per_minute: 60 });
      const login = () => shop.post("/auth/login", { email: "nobody@example.kz", password: "wrong-word" });
      const logins = [await login(), await login(), await login()];
      expect(logins.map(({ status }) => status)).toEqual([401, 401, 429]);
      const register = (i: number) =>
        shop.post("/auth/register", {
          email: `new${i}@example.kz`,
          password: "жасыл-алма-2026",
          full_name: "Айгүл",
          consent: true,
        });
      const registered = [await register(1), await register(2)];
      expect(registered.map(({ status }) => status)).toEqual([201, 429]);
      const answers = await Promise.all(Array.from({ length: 60 }, () => shop.get("/settings")));
      expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(5);
      await change(shop, { requests_per_minute: 1000, logins_per_minute: 3 });
      expect((await shop.get("/settings")).status).toBe(200);
      expect((await login()).status).toBe(401);
    });
  },
  { rate_limit: true },
);

onBothDatabases(
  "orders by settings",
  (shop) => {
    const cash = { payment_method: "cash" };
    const later = (hours: number) => {
      shop.now = new Date(shop.now.getTime() + hours * 60 * 60 * 1000);
    };

    it("leave a client five unpaid orders, of fifty at once too; paid ones are not counted", async () => {
      const seller = await shop.seller();
      const milk = await shop.product(seller, { stock_quantity: 100 });
      const client = await shop.richClient();
      const items = [{ product_id: milk.id, quantity: 1 }];
      const answers = await Promise.all(Array.from({ length: 50 }, () => shop.order(client, items, cash)));
      const placed = answers.filter(({ status }) => status === 201);
      expect(placed).toHaveLength(5);
      const refused = answers.filter(({ status }) => status !== 201);
      for (const { body } of refused) expect(["too_many_unpaid_orders", "busy"]).toContain(body.code);
      expect(refused.some(({ body }) => body.max === 5)).toBe(true);
      expect(await shop.stockOf(milk)).toBe(95);
      expect((await shop.order(client, items)).status).toBe(201);
      const another = await shop.client();
      expect((await shop.order(another, items, cash)).status).toBe(201);

      const { access_token } = client;
      expect((await shop.post(`/orders/${placed[0]?.body.id}/cancel`, {}, access_token)).status).toBe(200);
      expect((await shop.order(client, items, cash)).status).toBe(201);
      expect((await shop.order(client, items, cash)).status).toBe(409);
      await change(shop, { max_unpaid_orders: 0 });
      expect((await shop.order(client, items, cash)).status).toBe(201);
    });

    it("that nobody confirmed in time are cancelled by the system; stock comes back", async () => {
      const seller = await shop.seller();
      const milk = await shop.product(seller, { stock_quantity: 10 });
      const client = await shop.richClient();
      const place = async (fields: object) => {
        const answer = await shop.order(client, [{ product_id: milk.id, quantity: 1 }], { ...fields });
        return (expectStatus(answer, 201) as { id: number }).id;
      };
      const run = () => cancelOverdue(shop.database, () => shop.now);
      // Those of the test before.
      later(49);
      await run();
      const forgotten = await place(cash);
      const paid = await place({});
      const confirmed = await place(cash);
      const status = { body: { status: "confirmed" }, token: seller.access_token };
      expectStatus(await shop.ask("PATCH", `/orders/${confirmed}/status`, status), 200);
      const statusOf = async (id: number) => {
        const { access_token } = await shop.admin();
        return (expectStatus(await shop.get(`/orders/${id}`, access_token), 200) as { status: string })
          .status;
      };

      later(47);
      expect(await run()).toBe(0);
      later(1);
      await change(shop, { pending_order_hours: 0 });
      expect(await run()).toBe(0);
      await change(shop, { pending_order_hours: 48 });
      expect((await Promise.all([run(), run()])).reduce((a, b) => a + b)).toBe(1);
      expect([await statusOf(forgotten), await statusOf(paid), await statusOf(confirmed)]).toEqual([
        "cancelled",
        "pending",
        "confirmed",
      ]);
      expect(await shop.stockOf(milk)).toBe(8);
      const { access_token } = await shop.admin();
      const history = (await shop.get(`/orders/${forgotten}/history`, access_token)).body.items;
      expect(history.at(-1)).toMatchObject({ status: "cancelled", actor_name: null, actor_role: "system" });
      const deeds = await shop.get(`/admin/audit?subject=order:${forgotten}`, access_token);
      expect(deeds.body.items[0]).toMatchObject({ action: "order.cancelled", actor: null, address: null });
    });

    it("keep the age limit they were placed under", async () => {
      const seller = await shop.seller({ sells_age_restricted: true });
      const drink = await shop.product(seller, { is_age_restricted: true });
      const client = await shop.richClient();
      const place = async () =>
        (
          expectStatus(await shop.order(client, [{ product_id: drink.id, quantity: 1 }]), 201) as {
            id: number;
          }
        ).id;
      const receipt = async (id: number) =>
        (await shop.get(`/orders/${id}/receipt.pdf`, client.access_token)).raw.toString("latin1");
      const before = await place();
      const drawn = await receipt(before);
      await change(shop, { min_age: 18 });
      expect((await shop.get("/settings")).body.min_age).toBe(18);
      expect(await receipt(before)).toBe(drawn);
      const after = await place();
      const limits = shop.database.read
        .selectFrom("orders")
        .select("min_age")
        .where("id", "in", [before, after]);
      expect(await limits.orderBy("id").execute()).toEqual([{ min_age: 21 }, { min_age: 18 }]);
    });

    it("take the VAT rate of their day; rates that orders have used stay", async () => {
      const seller = await shop.seller({ is_vat_payer: true });
      const milk = await shop.product(seller, { price: "1000.00" });
      const client = await shop.richClient();
      const rateOf = async () => {
        const answer = await shop.order(client, [{ product_id: milk.id, quantity: 1 }]);
        const { id } = expectStatus(answer, 201) as { id: number };
        const order = shop.database.read.selectFrom("orders").select("vat_rate").where("id", "=", id);
        return (await order.executeTakeFirstOrThrow()).vat_rate;
      };
      const today = shop.now.toISOString().slice(0, 10);
      const tomorrow = new Date(shop.now.getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
      const old = { valid_from: "2009-01-01", rate: 12 };
      // Nobody has used a rate yet: today's may still change.
      await change(shop, { vat_rates: [old, { valid_from: today, rate: 17 }] });
      expect(await rateOf()).toBe(17);

      const { access_token: token } = await shop.admin();
      const settings = (await shop.get("/admin/settings", token)).body;
      for (const vat_rates of [
        [old, { valid_from: today, rate: 5 }],
        [old],
        [
          { ...old, rate: 11 },
          { valid_from: today, rate: 17 },
        ],
      ]) {
        const answer = await shop.ask("PUT", "/admin/settings", { body: { ...settings, vat_rates }, token });
        expect([answer.status, answer.body.code]).toEqual([409, "vat_rate_used"]);
      }
      const next = { valid_from: tomorrow, rate: 20 };
      const changed = await change(shop, { vat_rates: [next, old, { valid_from: today, rate: 17 }] });
      expect(changed.vat_rates.at(-1)).toEqual(next);
      expect(await rateOf()).toBe(17);
      later(24);
      const { access_token } = await shop.client(client.user.email.replace("@", "2@"));
      expect(access_token).toBeTruthy();
      expect(await rateOf()).toBe(20);
    });
  },
  { access_token_ttl: 1_000_000 },
);
