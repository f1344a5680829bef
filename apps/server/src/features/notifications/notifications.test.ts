import type { Language, Notification, SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { transact } from "#platform/db/transact.ts";
import { announce } from "#platform/outbox.ts";
import { expectStatus, onBothDatabases, PASSWORD } from "#testing/shop.ts";

type Listed = { items: Notification[]; next_cursor: string | null; unread: number };

onBothDatabases("notifications", (shop) => {
  const list = async (person: SignedIn, query = "", language: Language = "en"): Promise<Listed> => {
    const answer = await shop.ask("GET", `/notifications${query}`, {
      token: person.access_token,
      headers: { "accept-language": language },
    });
    return expectStatus(answer, 200) as Listed;
  };
  /** Spaces inside figures are no-break ones. */
  const texts = async (person: SignedIn, language: Language = "en") =>
    (await list(person, "", language)).items.map(({ text }) => text.replaceAll("\u00a0", " "));
  const move = async (seller: SignedIn, order: { id: number }, statuses: readonly string[]) => {
    const token = seller.access_token;
    for (const status of statuses) {
      expectStatus(await shop.ask("PATCH", `/orders/${order.id}/status`, { body: { status }, token }), 200);
    }
  };
  const read = (person: SignedIn, id: number | "all") =>
    shop.post(
      id === "all" ? "/notifications/read-all" : `/notifications/${id}/read`,
      undefined,
      person.access_token,
    );
  /** A shop with one product and an order of it. */
  const scene = async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { stock_quantity: 3, low_stock_threshold: 1 });
    const client = await shop.richClient("100000.00");
    const place = async (quantity = 1) => {
      const answer = await shop.order(client, [{ product_id: product.id, quantity }]);
      return expectStatus(answer, 201) as { id: number; number: string; items: { id: number }[] };
    };
    return { seller, product, client, place };
  };

  it("tell the client what others did with his order and money, in his language", async () => {
    const { seller, client, place } = await scene();
    const order = await place();
    await move(seller, order, ["confirmed", "packing", "ready", "completed"]);
    const lines = [{ order_item_id: order.items[0]?.id, quantity: 1, restock: true }];
    expectStatus(
      await shop.post(`/orders/${order.id}/refunds`, { lines, reason: "Мерзімі" }, seller.access_token),
      201,
    );
    expect(await texts(client, "kk")).toEqual([
      `№ ${order.number} тапсырыс бойынша ақша қайтарылды: 640 ₸`,
      `№ ${order.number} тапсырыс орындалды`,
      `№ ${order.number} тапсырыс дайын`,
      `№ ${order.number} тапсырыс жиналып жатыр`,
      `№ ${order.number} тапсырыс қабылданды`,
      "Әмиян толтырылды: 100 000 ₸",
    ]);
    expect((await texts(client, "ru"))[0]).toBe(`Возврат по заказу № ${order.number}: 640 ₸`);
    const { items, unread } = await list(client);
    expect(unread).toBe(6);
    expect(items[1]).toEqual({
      id: expect.any(Number),
      type: "order.status",
      text: `Order № ${order.number} is complete`,
      data: { order_id: order.id, status: "completed", by_client: false },
      order_id: order.id,
      is_read: false,
      created_at: shop.now.toISOString(),
    });
  });

  it("tell the seller of his shop's orders and goods, not of another's, and nobody of what he did himself", async () => {
    const { seller, product, client, place } = await scene();
    const another = await shop.seller();
    await place();
    const second = await place(1);
    expectStatus(await shop.post(`/orders/${second.id}/cancel`, {}, client.access_token), 200);
    expect(await texts(seller)).toEqual([
      `The buyer cancelled order № ${second.number}`,
      `New order № ${second.number}, 640 ₸`,
      `Low stock: ${product.name_en} (1 pcs left)`,
      expect.stringMatching(/^New order № \d+, 640 ₸$/),
    ]);
    expect(await texts(client)).toEqual(["The wallet was topped up: 100 000 ₸"]);
    expect(await list(another)).toEqual({ items: [], next_cursor: null, unread: 0 });
    expect(await texts(await shop.client())).toEqual([]);
  });

  it("tell administrators what is asked of them", async () => {
    const admin = await shop.admin();
    await read(admin, "all");
    const person = await shop.client();
    expectStatus(await shop.post("/wallet/top-ups", { amount: "250.50" }, person.access_token), 201);
    const { items, unread } = await list(admin, "?limit=1", "ru");
    expect(unread).toBe(1);
    expect(items[0]?.text.replaceAll("\u00a0", " ")).toBe(
      `Заявка на пополнение кошелька: ${person.user.full_name}, 250,50 ₸`,
    );
    expect(items[0]).not.toHaveProperty("order_id");
    expect(await texts(person)).toEqual([]);
  });

  it("are read one by one or all at once, by their reader alone", async () => {
    const { seller, client, place } = await scene();
    const order = await place();
    await move(seller, order, ["confirmed", "packing"]);
    const [newest, middle] = (await list(client)).items;
    expect((await read(client, middle?.id ?? 0)).status).toBe(204);
    expect((await read(client, middle?.id ?? 0)).status).toBe(204);
    const after = await list(client);
    expect(after.items.map(({ is_read }) => is_read)).toEqual([false, true, false]);
    expect(after.unread).toBe(2);
    const own = await list(seller);
    // Another's, one that is no notification, and one that never was: none of them is there.
    for (const id of [own.items[0]?.id ?? 0, (newest?.id ?? 0) + 1, 9_000_000]) {
      expect(await read(client, id)).toMatchObject({ status: 404, body: { code: "not_found" } });
    }
    expect((await read(seller, newest?.id ?? 0)).status).toBe(404);
    expect((await list(seller)).unread).toBe(own.unread);

    expect((await read(client, "all")).status).toBe(204);
    expect((await list(client)).unread).toBe(0);
    expect((await list(client)).items.every(({ is_read }) => is_read)).toBe(true);
    const marks = () => shop.database.read.selectFrom("notification_reads").selectAll().execute();
    expect((await marks()).filter(({ user_id }) => user_id === client.user.id)).toEqual([]);
    expect((await read(client, middle?.id ?? 0)).status).toBe(204);
    expect((await marks()).filter(({ user_id }) => user_id === client.user.id)).toEqual([]);
    await move(seller, order, ["ready"]);
    expect((await list(client)).unread).toBe(1);
    expect((await shop.get("/notifications")).status).toBe(401);
    expect((await shop.post("/notifications/read-all", undefined)).status).toBe(401);
  });

  it("come in pages over all their sources, each once, and are counted up to a hundred", async () => {
    const seller = await shop.seller();
    await transact(shop.database, async (tx) => {
      for (let i = 0; i < 60; i++) {
        const at = shop.now;
        await announce(
          tx,
          { type: "shop.unblocked", user_id: seller.user.id, data: { shop_id: seller.shop.id }, at },
          { type: "stock.low", shop_id: seller.shop.id, data: { product_id: 1, quantity: 0.5 }, at },
          {
            type: "import.progress",
            shop_id: seller.shop.id,
            data: { import_id: 1, state: "reading", done: 0, total: 1 },
            at,
          },
        );
      }
    });
    const seen: number[] = [];
    let cursor = "";
    for (;;) {
      const { items, next_cursor, unread } = await list(seller, `?limit=50${cursor}`);
      expect(unread).toBe(100);
      seen.push(...items.map(({ id }) => id));
      if (next_cursor === null) break;
      cursor = `&cursor=${next_cursor}`;
    }
    expect(seen).toHaveLength(120);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
  });

  it("go home with their reader, and with him when he leaves", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const client = await shop.client();
    const items = [{ product_id: product.id, quantity: 1 }];
    const order = expectStatus(await shop.order(client, items, { payment_method: "cash" }), 201) as {
      id: number;
    };
    await move(seller, order, ["confirmed", "packing", "ready", "completed"]);
    const [newest] = (await list(client)).items;
    await read(client, newest?.id ?? 0);
    const { body } = await shop.get("/users/me/export", client.access_token);
    expect(body.notifications).toHaveLength(4);
    expect(body.notifications.at(-1)).toMatchObject({ ...newest, is_read: true });
    const nobodys = async () => {
      const events = shop.database.read
        .selectFrom("events")
        .select("id")
        .where("type", "!=", "users.changed");
      return (await events.where("user_id", "is", null).where("shop_id", "is", null).execute()).length;
    };
    const before = await nobodys();
    const closed = await shop.ask("DELETE", "/users/me", {
      body: { current_password: PASSWORD },
      token: client.access_token,
    });
    expect(closed.status).toBe(204);
    for (const table of ["events", "notification_reads", "notification_marks"] as const) {
      const rows = await shop.database.read
        .selectFrom(table)
        .select("user_id")
        .where("user_id", "=", client.user.id)
        .execute();
      expect(rows, table).toEqual([]);
    }
    // They are not the administrators' now, and the shop keeps its own.
    expect(await nobodys()).toBe(before);
    expect(await texts(seller)).toHaveLength(1);
  });
});
