import type { Order, Product, SignedIn } from "@saudaflow/contract";
import { expectStatus, type TestShop } from "./shop.ts";

/** An order and what becomes of it, each at its moment. Steps that are impossible are refused and leave no trace. */
export interface Trade {
  readonly at: string;
  readonly buyer: SignedIn;
  readonly seller: SignedIn;
  readonly lines: readonly { readonly product: Product; readonly quantity: number }[];
  readonly payment: "wallet" | "cash" | "card" | "qr";
  readonly delivery?: boolean;
  readonly steps?: readonly Step[];
}

export type Step =
  | { readonly at: string; readonly do: "complete" | "cancel" }
  /** Of the line by its place in the order. */
  | { readonly at: string; readonly do: "refund"; readonly line: number; readonly quantity: number };

const ADDRESS = { city: "Алматы", street: "Абай", house: "10" };

/** Does all trades in the order of time, over HTTP; answers the orders. The shop's clock stays at the last deed. */
export async function trade(shop: TestShop, trades: readonly Trade[]): Promise<Order[]> {
  const orders = new Map<Trade, Order>();
  const deeds = trades.flatMap((each) => [
    { at: each.at, run: async () => void orders.set(each, await place(shop, each)) },
    ...(each.steps ?? []).map((step) => ({
      at: step.at,
      run: () => take(shop, each, orders.get(each) as Order, step),
    })),
  ]);
  for (const { at, run } of deeds.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    shop.now = new Date(at);
    await run();
  }
  return [...orders.values()];
}

async function place(shop: TestShop, { buyer, lines, payment, delivery }: Trade): Promise<Order> {
  const items = lines.map(({ product, quantity }) => ({ product_id: product.id, quantity }));
  const how = delivery ? { delivery_method: "delivery", address: ADDRESS } : {};
  return expectStatus(await shop.order(buyer, items, { payment_method: payment, ...how }), 201) as Order;
}

async function take(shop: TestShop, { seller }: Trade, order: Order, step: Step): Promise<void> {
  const token = seller.access_token;
  if (step.do === "refund") {
    const item = order.items[step.line];
    const line = { order_item_id: item?.id, quantity: step.quantity, restock: true };
    await shop.post(`/orders/${order.id}/refunds`, { lines: [line], reason: "Сапасы нашар" }, token);
    return;
  }
  const end =
    order.delivery_method === "delivery" ? ["ready", "delivering", "completed"] : ["ready", "completed"];
  const statuses = step.do === "cancel" ? ["cancelled"] : ["confirmed", "packing", ...end];
  for (const status of statuses) {
    await shop.ask("PATCH", `/orders/${order.id}/status`, { body: { status }, token });
  }
}
