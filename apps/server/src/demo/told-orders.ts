import type { DeliveryMethod, OrderStatus, PaymentMethod } from "@saudaflow/contract";
import { drawBuyer, makeDraft } from "./baskets.ts";
import { COMPLAINTS, SECOND_THOUGHTS, work } from "./order-lives.ts";
import { itemAt, whole } from "./random.ts";
import { DAY, HOUR, MINUTE, type PlannedOrder, type Scene } from "./scene.ts";

/** Orders that are the same in every demo but for what is in them: those still open, and those of the demo's client. */

/** What is on the shop's board now: how long ago it was ordered and how far it is. */
const OPEN: readonly {
  minutes: number;
  reached: OrderStatus;
  delivery_method: DeliveryMethod;
  client?: true;
}[] = [
  { minutes: 78, reached: "delivering", delivery_method: "delivery" },
  { minutes: 66, reached: "ready", delivery_method: "pickup" },
  { minutes: 57, reached: "delivering", delivery_method: "delivery", client: true },
  { minutes: 44, reached: "ready", delivery_method: "delivery" },
  { minutes: 35, reached: "packing", delivery_method: "delivery" },
  { minutes: 27, reached: "packing", delivery_method: "pickup" },
  { minutes: 18, reached: "confirmed", delivery_method: "delivery" },
  { minutes: 11, reached: "confirmed", delivery_method: "pickup" },
  { minutes: 7, reached: "pending", delivery_method: "delivery" },
  { minutes: 4, reached: "pending", delivery_method: "pickup", client: true },
  { minutes: 2, reached: "pending", delivery_method: "delivery" },
];
const PATH: readonly OrderStatus[] = ["confirmed", "packing", "ready", "delivering"];

export function openOrders(scene: Scene, drawGood: () => number): PlannedOrder[] {
  return OPEN.map(({ minutes, reached, delivery_method, client }) => {
    const placed = scene.now - minutes * MINUTE - whole(scene.random, 0, MINUTE - 1);
    const buyer = client ? 0 : drawBuyer(scene, placed);
    const path = PATH.slice(0, PATH.indexOf(reached) + 1);
    const pace = (scene.now - placed) / (path.length + 1);
    const steps = path.map((status, i) => ({ status, at: Math.round(placed + pace * (i + 0.7)) }));
    const payment_method = client ? (reached === "pending" ? "cash" : "wallet") : undefined;
    return { ...makeDraft(scene, drawGood, { buyer, placed, delivery_method, payment_method }), steps };
  });
}

/** The finished orders of the demo's client, by their share of the history that lies behind them. */
const CLIENTS: readonly {
  ago: number;
  payment_method: PaymentMethod;
  delivery_method: DeliveryMethod;
  fate?: "cancelled" | "refunded";
}[] = [
  { ago: 0.82, payment_method: "wallet", delivery_method: "delivery" },
  { ago: 0.57, payment_method: "cash", delivery_method: "pickup" },
  { ago: 0.38, payment_method: "wallet", delivery_method: "delivery", fate: "cancelled" },
  { ago: 0.24, payment_method: "wallet", delivery_method: "delivery", fate: "refunded" },
  { ago: 0.12, payment_method: "card", delivery_method: "delivery" },
  { ago: 0.04, payment_method: "wallet", delivery_method: "pickup" },
];

export function clientsOrders(scene: Scene, drawGood: () => number, today: number): PlannedOrder[] {
  const { random, now, days } = scene;
  return CLIENTS.map(({ ago, fate, ...how }) => {
    const day = today - Math.max(1, Math.round(ago * (days - 1))) * DAY;
    const placed = day + 18 * HOUR + whole(random, 0, 90 * MINUTE);
    // Yesterday's evening is only just over when the demo begins at night.
    const draft = makeDraft(scene, drawGood, { buyer: 0, placed: Math.min(placed, now - 3 * HOUR), ...how });
    const steps = work(random, draft.placed, how.delivery_method);
    if (fate === "cancelled") {
      const at = draft.placed + 6 * MINUTE;
      return { ...draft, cancelled: { at, by_shop: false, reason: itemAt(SECOND_THOUGHTS, 0) } };
    }
    const line = itemAt(draft.lines, 0);
    const at = itemAt(steps, steps.length - 1).at + 50 * MINUTE;
    const complaint = itemAt(COMPLAINTS, 0);
    return {
      ...draft,
      steps,
      refund: fate && at < now ? { at, line, quantity: line.quantity, ...complaint } : undefined,
    };
  });
}
