import type { Order, SignedIn } from "@saudaflow/contract";
import { afterEach, expect, it } from "vitest";
import { type Answer, expectStatus, onBothDatabases } from "#testing/shop.ts";
import { verifyLedgers } from "../../commands/verify-ledgers.ts";

const FIFTY = Array.from({ length: 50 }, (_, i) => i);

onBothDatabases("races", (shop) => {
  afterEach(async () => expect(await verifyLedgers(shop.database.read)).toEqual([]));

  it("sells exactly 20 of 20 pieces to 50 buyers", async () => {
    const product = await shop.product(await shop.seller(), { stock_quantity: 20, price: "100.00" });
    const buyers: SignedIn[] = [];
    for (const _ of FIFTY) buyers.push(await shop.richClient("150.00"));
    const answers = await Promise.all(
      buyers.map((buyer) => shop.order(buyer, [{ product_id: product.id, quantity: 1 }])),
    );
    expect(tally(answers)).toEqual({ "201": 20, "409 insufficient_stock": 30 });
    expect(await shop.stockOf(product)).toBe(0);
    const balances = await Promise.all(buyers.map((buyer) => shop.balance(buyer)));
    expect(balances.filter((balance) => balance === "50.00")).toHaveLength(20);
    expect(balances.filter((balance) => balance === "150.00")).toHaveLength(30);
  });

  it("lets a wallet with money for 3 pay exactly 3 of 50 parallel orders", async () => {
    const product = await shop.product(await shop.seller(), { price: "1000.00" });
    const buyer = await shop.richClient("3500.00");
    const answers = await Promise.all(
      FIFTY.map((i) => shop.order(buyer, [{ product_id: product.id, quantity: 1 }], {}, `wallet-race-${i}`)),
    );
    expect(tally(answers)).toEqual({ "201": 3, "409 insufficient_funds": 47 });
    expect(await shop.balance(buyer)).toBe("500.00");
    expect(await shop.stockOf(product)).toBe(97);
  });

  it("makes one order of 50 sends of one idempotency key, and refuses the key with another body", async () => {
    const product = await shop.product(await shop.seller());
    const buyer = await shop.richClient();
    const items = [{ product_id: product.id, quantity: 1 }];
    const answers = await Promise.all(FIFTY.map(() => shop.order(buyer, items, {}, "the-same-key")));
    const created = answers.filter((answer) => answer.status === 201);
    const waiting = answers.filter((answer) => answer.body.code === "idempotency_in_flight");
    expect(created.length + waiting.length).toBe(50);
    expect(created.filter((answer) => answer.headers["idempotency-replayed"] === undefined)).toHaveLength(1);
    expect(new Set(created.map((answer) => answer.raw.toString())).size).toBe(1);
    expect(await shop.stockOf(product)).toBe(99);

    const other = await shop.order(buyer, [{ product_id: product.id, quantity: 2 }], {}, "the-same-key");
    expect(other).toMatchObject({ status: 422, body: { code: "idempotency_mismatch" } });
    const stranger = await shop.richClient();
    const own = await shop.order(stranger, items, {}, "the-same-key");
    expect(own).toMatchObject({ status: 201, body: { client: { id: stranger.user.id } } });
    const bad = await shop.order(buyer, items, {}, "no good");
    expect(bad).toMatchObject({ status: 400, body: { code: "idempotency_key_invalid" } });
  });

  it("orders a cart once of 50 parallel orders of it", async () => {
    const product = await shop.product(await shop.seller());
    const buyer = await shop.client();
    await shop.post("/cart/items", { product_id: product.id, quantity: 3 }, buyer.access_token);
    const order = { payment_method: "cash", delivery_method: "pickup" };
    const answers = await Promise.all(
      FIFTY.map((i) => shop.post("/orders", order, buyer.access_token, `cart-race-${i}`)),
    );
    expect(tally(answers)).toEqual({ "201": 1, "422 empty_order": 49 });
    expect(await shop.stockOf(product)).toBe(97);
  });

  it("adds to a cart once of many sends of one key", async () => {
    const product = await shop.product(await shop.seller());
    const buyer = await shop.client();
    const item = { product_id: product.id, quantity: 1 };
    const send = () => shop.post("/cart/items", item, buyer.access_token, "one-tap-of-plus");
    const answers = await Promise.all(FIFTY.map(send));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const again = await send();
    expect(again.headers["idempotency-replayed"]).toBe("true");
    expect(again.body.groups[0].items[0].quantity).toBe(1);
  });

  it("refunds a line once of 50 parallel refunds", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller, { price: "640.00" });
    const buyer = await shop.richClient("2000.00");
    const items = [{ product_id: product.id, quantity: 2 }];
    const order = expectStatus(await shop.order(buyer, items), 201) as Order;
    const refund = {
      lines: [{ order_item_id: order.items[0]?.id, quantity: 2, restock: true }],
      reason: "мерзімі өткен",
    };
    const answers = await Promise.all(
      FIFTY.map(() => shop.post(`/orders/${order.id}/refunds`, refund, seller.access_token)),
    );
    expect(tally(answers)).toEqual({ "201": 1, "409 already_refunded": 49 });
    expect(await shop.balance(buyer)).toBe("2000.00");
    expect(await shop.stockOf(product)).toBe(100);
    const after = await shop.get(`/orders/${order.id}`, seller.access_token);
    expect(after.body).toMatchObject({ payment_status: "refunded", refunded_total: "1280.00" });
  });

  it("approves a top-up once of 50 parallel approvals", async () => {
    const person = await shop.client();
    const admin = await shop.admin();
    const asked = await shop.post("/wallet/top-ups", { amount: "5000.00" }, person.access_token);
    const answers = await Promise.all(
      FIFTY.map(() => shop.post(`/wallet/top-ups/${asked.body.id}/approve`, undefined, admin.access_token)),
    );
    expect(tally(answers)).toEqual({ "200": 1, "409 already_decided": 49 });
    expect(await shop.balance(person)).toBe("5000.00");
  });

  it("cancels an order once of 50, client and seller together", async () => {
    const seller = await shop.seller();
    const product = await shop.product(seller);
    const buyer = await shop.richClient("640.00");
    const order = expectStatus(
      await shop.order(buyer, [{ product_id: product.id, quantity: 1 }]),
      201,
    ) as Order;
    const cancel = (person: SignedIn) => shop.post(`/orders/${order.id}/cancel`, {}, person.access_token);
    const answers = await Promise.all(FIFTY.map((i) => cancel(i % 2 ? buyer : seller)));
    expect(tally(answers)).toEqual({ "200": 1, "409 invalid_transition": 49 });
    expect(await shop.balance(buyer)).toBe("640.00");
    expect(await shop.stockOf(product)).toBe(100);
  });
});

/** How many answers of each status and code. */
function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const kind = status < 400 ? String(status) : `${status} ${body.code}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
