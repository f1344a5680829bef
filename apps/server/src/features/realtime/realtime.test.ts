import type { OrderStatus, SignedIn } from "@saudaflow/contract";
import { beforeAll, expect, it } from "vitest";
import { transact } from "#platform/db/transact.ts";
import { announce } from "#platform/outbox.ts";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { TestSocket } from "#testing/socket.ts";

/** Paid on handover: no top-up of before is heard among what a test looks at. */
const CASH = { payment_method: "cash" };
const poll = <T>(read: () => T) => expect.poll(read, { timeout: 10_000, interval: 10 });

onBothDatabases("realtime: who hears what", (shop) => {
  beforeAll(async () => {
    await shop.app.listen({ port: 0, host: "127.0.0.1" });
  });
  const listen = (person: SignedIn, last_id?: number) => TestSocket.of(shop.app, person, last_id);
  const setStatus = async (id: number, status: OrderStatus, token: string) =>
    expectStatus(await shop.ask("PATCH", `/orders/${id}/status`, { body: { status }, token }), 200);

  it("a client his own order's life, a seller his shop's, an admin all shops', nobody else's", async () => {
    const [seller, other] = [await shop.seller(), await shop.seller()];
    const product = await shop.product(seller, { stock_quantity: 6, low_stock_threshold: 5 });
    const [client, stranger] = [await shop.richClient(), await shop.client()];
    const people = { client, stranger, seller, other, admin: await shop.admin() };
    const ears = Object.fromEntries(
      await Promise.all(
        Object.entries(people).map(async ([name, person]) => [name, await listen(person)] as const),
      ),
    );
    const order = expectStatus(await shop.order(client, [{ product_id: product.id, quantity: 1 }]), 201) as {
      id: number;
    };
    await setStatus(order.id, "confirmed", seller.access_token);
    await setStatus(order.id, "cancelled", seller.access_token);

    const life = ["order.placed", "order.status", "order.status"];
    await poll(() => ears.client?.types).toEqual(life);
    await poll(() => ears.seller?.types).toEqual(["stock.low", ...life]);
    await poll(() => ears.admin?.types).toEqual(["stock.low", ...life]);
    expect(ears.client?.events.at(-1)).toEqual({
      id: expect.any(Number),
      type: "order.status",
      at: shop.now.toISOString(),
      data: expect.objectContaining({ order_id: order.id, status: "cancelled" }),
    });
    // Each has heard something later, so what came before has been handed out.
    await shop.topUp(stranger, "100.00");
    await poll(() => ears.stranger?.types).toEqual(["top_up.approved"]);
    await poll(() => ears.admin?.types.at(-1)).toBe("top_ups.changed");
    expect(ears.other?.events).toEqual([]);
    expect(ears.client?.types).toEqual(life);
    expect(ears.admin?.types).not.toContain("top_up.approved");
    for (const ear of Object.values(ears)) ear.close();
    // Who comes back hears the same.
    for (const [name, person] of Object.entries(people)) {
      const [begun] = ears[name]?.messages ?? [];
      const last_id = begun?.type === "ready" ? begun.last_id : 0;
      const back = await listen(person, last_id);
      expect(back.events.filter(({ id }) => id > last_id)).toEqual(ears[name]?.events);
      back.close();
    }
  });

  it("admins, once, that the figures have changed", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const client = await shop.client();
    const [admin, own] = [await listen(await shop.admin()), await listen(client)];
    for (let i = 0; i < 3; i++) await shop.order(client, [{ product_id: product.id, quantity: 1 }], CASH);
    await admin.until("dashboard.changed");
    expect(admin.messages.filter(({ type }) => type === "dashboard.changed")).toHaveLength(1);
    expect(own.messages.map(({ type }) => type)).not.toContain("dashboard.changed");
    for (const ear of [admin, own]) ear.close();
  });

  it("a seller that his goods have changed, admins also people and decided requests", async () => {
    const [seller, rival, admin] = [await shop.seller(), await shop.seller(), await shop.admin()];
    const client = await shop.client();
    await shop.category();
    const [own, other, all] = [await listen(seller), await listen(rival), await listen(admin)];
    const { id } = await shop.product(seller, { stock_quantity: 1 });
    const receipt = { product_id: id, quantity_change: 5, reason: "receipt" };
    expectStatus(await shop.post("/stock/adjustments", receipt, seller.access_token), 201);
    const hide = { product_ids: [id], change: { is_published: false } };
    expectStatus(await shop.post("/products/bulk", hide, seller.access_token), 200);
    const token = seller.access_token;
    expectStatus(await shop.ask("PATCH", `/products/${id}`, { body: { is_published: true }, token }), 200);
    expectStatus(await shop.ask("DELETE", `/products/${id}`, { token }), 204);
    const goods = Array.from({ length: 5 }, () => "products.changed");
    await poll(() => own.types).toEqual(goods);
    await shop.client();
    await shop.topUp(client, "100.00");
    await poll(() => all.types).toEqual([...goods, "users.changed", "top_up.asked", "top_ups.changed"]);
    await all.until("dashboard.changed");
    expect(other.types).toEqual([]);
    expect(own.types).toEqual(goods);
    for (const ear of [own, other, all]) ear.close();
  });

  it("nothing of what was rolled back, and nothing by asking for it", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { stock_quantity: 1 });
    const client = await shop.client();
    const ear = await listen(client);
    for (const asked of [
      { subscribe: "orders:*" },
      { channel: "shop:2", token: client.access_token },
      { token: client.access_token, last_id: 1 },
      "not JSON",
      "[]",
      "null",
    ])
      ear.say(asked);
    await ear.until("error", 6);
    expect((await shop.order(client, [{ product_id: product.id, quantity: 2 }], CASH)).status).toBe(409);
    expect((await shop.order(client, [{ product_id: product.id, quantity: 1 }], CASH)).status).toBe(201);
    await ear.until("order.placed");
    expect(ear.types).toEqual(["order.placed"]);
    ear.close();
  });
});

onBothDatabases("realtime: coming back", (shop) => {
  beforeAll(async () => {
    await shop.app.listen({ port: 0, host: "127.0.0.1" });
  });
  const tell = (user_id: number, count = 1, at = shop.now) =>
    transact(shop.database, (tx) =>
      announce(
        tx,
        ...Array.from({ length: count }, (_, i) => ({
          type: "top_up.approved" as const,
          user_id,
          data: { top_up_id: i + 1 },
          at,
        })),
      ),
    );

  it("tells what was missed, in order, and then what happens", async () => {
    const [client, stranger] = [await shop.client(), await shop.client()];
    const ear = await TestSocket.of(shop.app, client);
    await tell(client.user.id);
    await ear.until("top_up.approved");
    const { last_id } = ear;
    ear.close();
    // Later than the overlap: nothing is told twice.
    const later = new Date(shop.now.getTime() + 61_000);
    await tell(stranger.user.id, 2, later);
    await tell(client.user.id, 3, later);
    const back = await TestSocket.of(shop.app, client, last_id);
    const ids = back.events.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(back.messages.at(-1)?.type).toBe("ready");
    await tell(client.user.id);
    await back.until("top_up.approved", 4);
    back.close();
  });

  it("loses nothing of what happens while somebody comes back", async () => {
    const client = await shop.client();
    const ear = await TestSocket.of(shop.app, client);
    await tell(client.user.id);
    await ear.until("top_up.approved");
    const { last_id } = ear;
    ear.close();
    let told = 1;
    for (let round = 0; round < 10; round++) {
      const back = await TestSocket.open(shop.app);
      back.say({ token: client.access_token, last_id });
      for (let i = 0; i < 5; i++) await tell(client.user.id);
      told += 5;
      await poll(() => new Set([last_id, ...back.events.map(({ id }) => id)]).size).toBe(told);
      back.close();
    }
  });

  it("says to load anew after too much, too long, or an id that is not ours", async () => {
    const client = await shop.client();
    const ear = await TestSocket.of(shop.app, client);
    await tell(client.user.id);
    await ear.until("top_up.approved");
    const { last_id } = ear;
    ear.close();
    const comeBack = async (id: number) => {
      const back = await TestSocket.of(shop.app, client, id);
      back.close();
      return back.messages.map(({ type }) => type);
    };
    expect(await comeBack(last_id)).toEqual(["ready"]);
    expect(await comeBack(last_id + 100_000)).toEqual(["resync", "ready"]);
    expect(await comeBack(0)).toEqual(["resync", "ready"]);
    await tell(client.user.id, 1000);
    expect((await comeBack(last_id)).length).toBe(1001);
    await tell(client.user.id);
    expect(await comeBack(last_id)).toEqual(["resync", "ready"]);
  });

  it("says to load anew after a day", async () => {
    const client = await shop.client();
    await tell(client.user.id, 1, new Date(shop.now.getTime() - 24 * 60 * 60 * 1000 - 1));
    const ear = await TestSocket.of(shop.app, client);
    const { last_id } = ear;
    ear.close();
    const back = await TestSocket.of(shop.app, client, last_id);
    expect(back.messages.map(({ type }) => type)).toEqual(["resync", "ready"]);
    back.close();
  });

  it("tells again what may have been committed after one left, and no more", async () => {
    const client = await shop.client();
    const from = (seconds: number) => new Date(shop.now.getTime() + seconds * 1000);
    await tell(client.user.id, 1, from(0));
    await tell(client.user.id, 1, from(50));
    await tell(client.user.id, 1, from(100));
    const ear = await TestSocket.of(shop.app, client);
    const back = await TestSocket.of(shop.app, client, ear.last_id);
    expect(back.events.map(({ at }) => at)).toEqual([from(50).toISOString()]);
    for (const socket of [ear, back]) socket.close();
  });
});
