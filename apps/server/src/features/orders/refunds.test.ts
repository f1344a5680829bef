import type { Order } from "@saudaflow/contract";
import { expect, it } from "vitest";
import { expectStatus, onBothDatabases } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

onBothDatabases("refunds, cancellation and states", (shop) => {
  it("gives back exactly what was paid, part by part, in cash and from the wallet", async () => {
    const seller = await shop.seller();
    const cheese = await shop.product(seller, { unit: "kg", price: "3333.33" });
    for (const payment_method of ["wallet", "cash", "card"]) {
      const buyer = await shop.richClient();
      const items = [{ product_id: cheese.id, quantity: 1 }];
      const order = expectStatus(await shop.order(buyer, items, { payment_method }), 201) as Order;
      await complete(order.id, seller.access_token);
      const amounts: number[] = [];
      for (const quantity of [0.333, 0.333, 0.334]) {
        const refund = await shop.post(
          `/orders/${order.id}/refunds`,
          { lines: [{ order_item_id: order.items[0]?.id, quantity, restock: false }], reason: "сапасы" },
          seller.access_token,
        );
        expect(refund.status).toBe(201);
        amounts.push(Math.round(Number(refund.body.amount) * 100));
      }
      const { body } = await shop.get(`/orders/${order.id}`, buyer.access_token);
      expect(body).toMatchObject({ payment_status: "refunded", refunded_total: body.total });
      if (payment_method === "cash") expect(amounts.every((tiyn) => tiyn % 100 === 0)).toBe(true);
      if (payment_method === "wallet") expect(await shop.balance(buyer)).toBe("100000.00");
    }
    // Not put back: three kilograms are sold, none came back.
    expect(await shop.stockOf(cheese)).toBe(97);
    expect(await verifyLedgers(shop.database.read)).toEqual([]);
  });

  it("refuses more than was sold, an unpaid order, a foreign line, a client and another shop's seller", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const buyer = await shop.richClient();
    const items = [{ product_id: product.id, quantity: 2 }];
    const paid = expectStatus(await shop.order(buyer, items), 201) as Order;
    const unpaid = expectStatus(await shop.order(buyer, items, { payment_method: "cash" }), 201) as Order;
    const refund = (order: Order, fields: object, token: string) =>
      shop.post(
        `/orders/${order.id}/refunds`,
        {
          lines: [{ order_item_id: order.items[0]?.id, quantity: 1, restock: true, ...fields }],
          reason: "x",
        },
        token,
      );
    const { access_token } = seller;
    expect(await refund(paid, { quantity: 3 }, access_token)).toMatchObject({
      body: { code: "refund_too_large" },
    });
    expect(await refund(paid, { quantity: 0.5 }, access_token)).toMatchObject({
      body: { code: "fraction_of_piece" },
    });
    expect(await refund(unpaid, {}, access_token)).toMatchObject({
      status: 422,
      body: { code: "order_unpaid" },
    });
    const foreign = { order_item_id: unpaid.items[0]?.id };
    expect(await refund(paid, foreign, access_token)).toMatchObject({ status: 404 });
    expect(await refund(paid, {}, buyer.access_token)).toMatchObject({ status: 403 });
    expect(await refund(paid, {}, (await shop.seller()).access_token)).toMatchObject({ status: 404 });
    const after = await shop.get(`/orders/${paid.id}`, access_token);
    expect(after.body).toMatchObject({ payment_status: "paid", refunded_total: "0.00" });
  });

  it("cancels a partly refunded order for the rest, goods and money", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const buyer = await shop.richClient("2000.00");
    const order = expectStatus(
      await shop.order(buyer, [{ product_id: product.id, quantity: 3 }]),
      201,
    ) as Order;
    const lines = [{ order_item_id: order.items[0]?.id, quantity: 1, restock: false }];
    expectStatus(
      await shop.post(`/orders/${order.id}/refunds`, { lines, reason: "x" }, seller.access_token),
      201,
    );
    const cancelled = await shop.post(
      `/orders/${order.id}/cancel`,
      { reason: "ойымды өзгерттім" },
      buyer.access_token,
    );
    expect(cancelled.body).toMatchObject({
      status: "cancelled",
      payment_status: "refunded",
      refunded_total: "1920.00",
      can: { cancel: false },
    });
    expect(await shop.balance(buyer)).toBe("2000.00");
    expect(await shop.stockOf(product)).toBe(99);
    const history = await shop.get(`/orders/${order.id}/history`, buyer.access_token);
    expect(history.body.items.map((event: { status: string }) => event.status)).toEqual([
      "pending",
      "cancelled",
    ]);
    expect(history.body.refunds).toHaveLength(1);
    expect(await verifyLedgers(shop.database.read)).toEqual([]);
  });

  it("gives back the delivery too when an order is cancelled after all its goods were refunded", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const buyer = await shop.richClient("5000.00");
    const address = { city: "Алматы", street: "Абай", house: "10" };
    const items = [{ product_id: product.id, quantity: 1 }];
    const placed = await shop.order(buyer, items, { delivery_method: "delivery", address });
    const order = expectStatus(placed, 201) as Order;
    const lines = [{ order_item_id: order.items[0]?.id, quantity: 1, restock: true }];
    expectStatus(
      await shop.post(`/orders/${order.id}/refunds`, { lines, reason: "x" }, seller.access_token),
      201,
    );
    const refunded = await shop.get(`/orders/${order.id}`, buyer.access_token);
    expect(refunded.body).toMatchObject({ payment_status: "partly_refunded", refunded_total: "640.00" });
    expectStatus(await shop.post(`/orders/${order.id}/cancel`, {}, buyer.access_token), 200);
    expect(await shop.balance(buyer)).toBe("5000.00");
    expect(await shop.stockOf(product)).toBe(100);
    expect(await verifyLedgers(shop.database.read)).toEqual([]);
  });

  it("moves an order only along its states, and lets the client cancel only at first", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const buyer = await shop.richClient();
    const order = expectStatus(
      await shop.order(buyer, [{ product_id: product.id, quantity: 1 }]),
      201,
    ) as Order;
    const move = (status: string, token = seller.access_token) =>
      shop.ask("PATCH", `/orders/${order.id}/status`, { body: { status }, token });
    expect(await move("completed")).toMatchObject({ status: 409, body: { code: "invalid_transition" } });
    expect(await move("confirmed", buyer.access_token)).toMatchObject({ status: 403 });
    expect(await move("confirmed")).toMatchObject({
      body: { can: { transitions: ["packing", "cancelled"] } },
    });
    expect(await move("confirmed")).toMatchObject({ status: 409 });
    expect(await move("packing")).toMatchObject({ status: 200 });
    const late = await shop.post(`/orders/${order.id}/cancel`, {}, buyer.access_token);
    expect(late).toMatchObject({ status: 409, body: { code: "invalid_transition", from: "packing" } });
    expect(await move("ready")).toMatchObject({ status: 200 });
    expect(await move("delivering")).toMatchObject({ status: 409 });
    expect(await move("completed")).toMatchObject({ body: { status: "completed", can: { cancel: false } } });
  });

  it("repeats an order into the cart and names what is no longer sold", async () => {
    const seller = await shop.seller();
    const [stays, goes] = [await shop.product(seller), await shop.product(seller)];
    const buyer = await shop.richClient();
    const items = [stays, goes].map(({ id }) => ({ product_id: id, quantity: 1 }));
    const order = expectStatus(await shop.order(buyer, items), 201) as Order;
    await shop.ask("DELETE", `/products/${goes.id}`, { token: seller.access_token });
    const repeated = await shop.post(`/orders/${order.id}/repeat`, undefined, buyer.access_token);
    expect(repeated.body).toMatchObject({
      cart: { groups: [{ items: [{ product: { id: stays.id } }] }] },
      left_out: [{ product_id: goes.id }],
    });
  });

  async function complete(id: number, token: string): Promise<void> {
    for (const status of ["confirmed", "packing", "ready", "completed"]) {
      expectStatus(await shop.ask("PATCH", `/orders/${id}/status`, { body: { status }, token }), 200);
    }
  }
});
