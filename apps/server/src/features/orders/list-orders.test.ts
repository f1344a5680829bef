import type { Order, ShopOrderRow, SignedIn } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";

onBothDatabases("list-orders", (shop) => {
  const named = async (full_name: string, phone: string) => {
    const client = await shop.richClient();
    const profile = { body: { full_name, phone }, token: client.access_token };
    expectStatus(await shop.ask("PATCH", "/users/me", profile), 200);
    return client;
  };
  const list = async (query: string, { access_token }: SignedIn) =>
    (expectStatus(await shop.get(`/orders?${query}`, access_token), 200) as { items: ShopOrderRow[] }).items;
  const place = async (client: SignedIn, product: { id: number }, fields = {}) =>
    expectStatus(await shop.order(client, [{ product_id: product.id, quantity: 2 }], fields), 201) as Order;
  const move = async (order: Order, status: string, { access_token }: SignedIn) =>
    expectStatus(
      await shop.ask("PATCH", `/orders/${order.id}/status`, { body: { status }, token: access_token }),
      200,
    );

  it("finds a shop's orders by number and by the client's name or phone, and nothing by his e-mail", async () => {
    const seller = await shop.seller();
    const rival = await shop.seller();
    const client = await named("Жанна Қайратқызы", "+7 705 318 42 07");
    const order = await place(client, await shop.product(seller));
    const elsewhere = await place(client, await shop.product(rival));
    const ids = async (q: string, person: SignedIn = seller) =>
      (await list(`q=${encodeURIComponent(q)}`, person)).map(({ id }) => id);

    for (const q of ["жанна", "zhanna", "Кайраткызы Жан", "8 705 318", "4207", order.number, `№${order.id}`])
      expect(await ids(q), q).toEqual([order.id]);
    const [user] = client.user.email.split("-");
    for (const q of ["Жаннат", "420799", elsewhere.number, client.user.email, user ?? ""])
      expect(await ids(q), q).toEqual([]);
    expect(await ids("zhanna", await shop.admin())).toEqual([elsewhere.id, order.id]);
    expect(await ids(" ")).toEqual([order.id]);
  });

  it("tells a line's barcodes to who picks it from the shelf, and to nobody else", async () => {
    const seller = await shop.seller();
    const barcodes = ["4870001020019", "96385074"];
    const client = await shop.richClient();
    const { id } = await place(client, await shop.product(seller, { barcodes }));
    const line = async ({ access_token }: SignedIn) =>
      (expectStatus(await shop.get(`/orders/${id}`, access_token), 200) as Order).items[0];
    expect(await line(seller)).toMatchObject({ barcodes });
    expect(await line(await shop.admin())).toMatchObject({ barcodes });
    expect(await line(client)).not.toHaveProperty("barcodes");
  });

  it("shows an admin a person's orders everywhere, and a seller those of his shop", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const [client, other] = [await shop.richClient(), await shop.richClient()];
    const order = await place(client, product);
    await place(other, product);
    const elsewhere = await place(client, await shop.product(await shop.seller()));
    const ids = async (person: SignedIn) =>
      (await list(`client_id=${client.user.id}`, person)).map(({ id }) => id);
    expect(await ids(await shop.admin())).toEqual([elsewhere.id, order.id]);
    expect(await ids(seller)).toEqual([order.id]);
  });

  it("tells a board which orders are open and what may be made of each", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const client = await shop.richClient();
    const pending = await place(client, product, { comment: "Қоңырау шалмаңыз" });
    const ready = await place(client, product);
    for (const status of ["confirmed", "packing", "ready"]) await move(ready, status, seller);
    const over = await place(client, product);
    await move(over, "cancelled", seller);

    expect(await list("is_open=true", seller)).toMatchObject([
      { id: ready.id, status: "ready", transitions: ["completed", "cancelled"], refunded_total: "0.00" },
      {
        id: pending.id,
        comment: "Қоңырау шалмаңыз",
        client: { id: client.user.id, full_name: client.user.full_name },
        item_count: 1,
        total: "1280.00",
        delivery_method: "pickup",
        payment_status: "paid",
        transitions: ["confirmed", "cancelled"],
        created_at: pending.created_at,
      },
    ]);
    expect(await list("is_open=false", seller)).toMatchObject([
      { id: over.id, transitions: [], refunded_total: "1280.00" },
    ]);
  });
});
