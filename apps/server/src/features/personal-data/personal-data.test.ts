import type { SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases, PASSWORD } from "#testing/shop.ts";

const home = { city: "Алматы", street: "Абай даңғылы", house: "10" };

onBothDatabases("personal data", (shop) => {
  const close = (person: SignedIn, current_password = PASSWORD) =>
    shop.ask("DELETE", "/users/me", { body: { current_password }, token: person.access_token });
  const set = async (order: { id: number }, statuses: readonly string[]) => {
    const { access_token: token } = await shop.admin();
    for (const status of statuses) {
      expectStatus(await shop.ask("PATCH", `/orders/${order.id}/status`, { body: { status }, token }), 200);
    }
  };
  /** Somebody with one of everything. */
  const customer = async () => {
    const product = await shop.product(await shop.seller(), { price: "100.00" });
    const person = await shop.richClient("1000.00");
    const { access_token: token } = person;
    expectStatus(await shop.post("/users/me/addresses", home, token), 201);
    await shop.ask("PUT", `/users/me/favourites/${product.id}`, { token });
    await shop.post("/cart/items", { product_id: product.id, quantity: 1 }, token, "key-of-a-cart");
    expectStatus(await shop.post("/wallet/top-ups", { amount: "5.00", note: "Менен" }, token), 201);
    const items = [{ product_id: product.id, quantity: 5 }];
    const fields = { delivery_method: "delivery", address: home, comment: "Қоңырау шалыңыз" };
    const { id } = expectStatus(await shop.order(person, items, fields), 201) as { id: number };
    return { person, product, order: { id } };
  };

  it("is taken home by its owner, all of it and nobody else's", async () => {
    await customer();
    const { person, product, order } = await customer();
    const { body } = await shop.get("/users/me/export", person.access_token);
    expect(body).toMatchObject({
      exported_at: shop.now.toISOString(),
      user: person.user,
      consent: { version: expect.any(String), at: expect.any(String) },
      addresses: [home],
      orders: [
        {
          id: order.id,
          address: home,
          comment: "Қоңырау шалыңыз",
          items: [{ product_id: product.id, quantity: 5, unit_price: "100.00", line_total: "500.00" }],
          total: "1000.00",
        },
      ],
      wallet: { balance: "0.00" },
      wallet_transactions: [{ amount: "-1000.00" }, { amount: "1000.00" }],
      top_ups: [{ status: "pending" }, { status: "approved" }],
      favourites: [{ product_id: product.id }],
      sessions: [{ is_current: true }],
    });
    expect(body.addresses).toHaveLength(1);
    const admin = await shop.admin();
    expect((await shop.get("/users/me/export", admin.access_token)).body.top_ups).toEqual([]);
    expect((await shop.get("/users/me/export")).status).toBe(401);
  });

  it("is forgotten when the account closes, not before orders are finished; the orders stay", async () => {
    const { person, order } = await customer();
    expect(await close(person)).toMatchObject({ status: 409, body: { code: "open_orders" } });
    expect(await close(person, "not-my-password")).toMatchObject({
      status: 401,
      body: { code: "invalid_credentials" },
    });
    // What was refused changed nothing.
    expect((await shop.get("/users/me/addresses", person.access_token)).body.items).toHaveLength(1);
    await set(order, ["confirmed", "packing", "ready", "delivering", "completed"]);
    const closed = await close(person);
    expect(closed.status).toBe(204);
    expect(String(closed.headers["set-cookie"])).toMatch(/Expires=Thu, 01 Jan 1970/);
    expect((await shop.get("/auth/me", person.access_token)).status).toBe(401);
    const login = await shop.post("/auth/login", { email: person.user.email, password: PASSWORD });
    expect(login.body.code).toBe("invalid_credentials");

    const { access_token: token } = await shop.admin();
    const kept = (await shop.get(`/orders/${order.id}`, token)).body;
    expect(kept).toMatchObject({ total: "1000.00", comment: null, client: { full_name: "—", phone: null } });
    expect(kept).not.toHaveProperty("address");
    expect((await shop.get(`/orders/${order.id}/receipt.pdf`, token)).status).toBe(200);
    const path = `/admin/users/${person.user.id}`;
    expect((await shop.get(path, token)).status).toBe(404);
    const unblock = await shop.ask("PATCH", `${path}/status`, { body: { status: "active" }, token });
    expect(unblock.status).toBe(404);
    const user_id = person.user.id;
    for (const table of ["addresses", "sessions", "favourites", "cart_items", "idempotency_keys"] as const) {
      const rows = await shop.database.read
        .selectFrom(table)
        .select("user_id")
        .where("user_id", "=", user_id)
        .execute();
      expect(rows, table).toEqual([]);
    }
    const asked = await shop.database.read
      .selectFrom("top_ups")
      .select(["status", "note"])
      .where("user_id", "=", user_id)
      .orderBy("id")
      .execute();
    expect(asked).toEqual([
      { status: "approved", note: null },
      { status: "rejected", note: null },
    ]);
    // The e-mail is free again.
    expect((await shop.client(person.user.email)).user.id).not.toBe(user_id);
  });

  it("stays while there is money in the wallet", async () => {
    const person = await shop.richClient("1.00");
    expect(await close(person)).toMatchObject({ status: 409, body: { code: "wallet_not_empty" } });
    expect((await shop.get("/auth/me", person.access_token)).body).toEqual(person.user);
  });

  it("of the last admin stays; of the one before it may go", async () => {
    const last = await shop.admin();
    expect(await close(last)).toMatchObject({ status: 409, body: { code: "last_admin" } });
    const another = await shop.client(undefined, "admin");
    expect((await close(another)).status).toBe(204);
    expect((await shop.get("/auth/me", last.access_token)).status).toBe(200);
  });
});
