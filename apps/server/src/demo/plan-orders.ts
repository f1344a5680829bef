import {
  add,
  businessDate,
  cashRounding,
  type DeliveryMethod,
  lineTotal,
  type Money,
  type OrderStatus,
  type PaymentMethod,
  type Quantity,
  startOfBusinessDate,
  toQuantity,
  ZERO,
} from "@saudaflow/contract";
import type { DemoGood } from "./goods.ts";
import type { Buyer } from "./people.ts";
import { itemAt, pick, type Random, weighted, whole } from "./random.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Goods and buyers by their place in their lists: numbers exist only once they are in the database. */
export interface PlannedLine {
  readonly good: number;
  readonly quantity: Quantity;
}

/** An order with all that will happen to it, in milliseconds. */
export interface PlannedOrder {
  readonly buyer: number;
  readonly placed: number;
  readonly lines: readonly PlannedLine[];
  readonly payment_method: PaymentMethod;
  readonly delivery_method: DeliveryMethod;
  readonly comment: string | undefined;
  readonly steps: readonly { readonly status: OrderStatus; readonly at: number }[];
  readonly cancelled: { readonly at: number; readonly by_shop: boolean; readonly reason: string } | undefined;
  readonly refund: PlannedRefund | undefined;
  /** What the shop will ask for it. */
  readonly total: Money;
}

export interface PlannedRefund {
  readonly at: number;
  readonly line: PlannedLine;
  readonly quantity: Quantity;
  readonly restock: boolean;
  readonly reason: string;
}

export interface Scene {
  readonly random: Random;
  readonly now: number;
  readonly days: number;
  readonly goods: readonly DemoGood[];
  readonly buyers: readonly Buyer[];
  readonly delivery_fee: Money;
}

/** Orders of a neighbourhood shop: Sunday to Saturday, then each hour of a working day and of a free one. */
const WEEKDAYS = [1.22, 0.88, 0.86, 0.9, 0.94, 1.08, 1.3];
const FIRST_HOUR = 8;
const WORKING_HOURS = [3, 5, 5, 5, 8, 8, 5, 4, 6, 10, 12, 12, 9, 6, 2];
const FREE_HOURS = [2, 4, 7, 9, 10, 9, 8, 8, 8, 9, 10, 10, 8, 5, 2];
const ORDERS_A_DAY = 33;
/** Nobody's order is older than this and still open. */
const LONGEST_WORK = 95 * MINUTE;

/** How many lines a basket has, from one to twelve. */
const BASKET = [10, 15, 17, 16, 12, 9, 7, 5, 3, 2, 1, 1];
const PAYMENTS: readonly PaymentMethod[] = ["wallet", "cash", "card", "qr"];
const PAYMENT_MIX = [45, 30, 15, 10];

/** How often people reach for a shelf; what is not named is 2. */
const SHELVES: Readonly<Record<string, number>> = {
  ...{ bread: 14, "national-bread": 7, pastry: 7, milk: 13, "fermented-milk": 7, "cream-butter": 7, eggs: 9 },
  ...{ "curd-kurt": 5, yoghurt: 5, cheese: 4, vegetables: 15, greens: 5, fruit: 11, berries: 2, poultry: 6 },
  ...{
    beef: 5,
    sausages: 5,
    "horse-meat": 2,
    lamb: 2,
    cereals: 4,
    pasta: 4,
    "flour-sugar": 5,
    "oil-sauces": 4,
  },
  ...{
    tea: 5,
    water: 7,
    "juice-lemonade": 6,
    "ice-cream": 4,
    candy: 4,
    chocolate: 4,
    biscuits: 4,
    snacks: 4,
  },
  ...{ pets: 1, cat: 1, dog: 1, "oral-care": 1, "baby-care": 1.5, spices: 1.5, "home-goods": 1.2 },
};

const COMMENTS = [
  "Домофон жұмыс істемейді, қоңырау шалыңызшы",
  "Есік алдына қойып кетіңіз",
  "Нан жаңа піскен болса екен",
  "Позвоните за 10 минут, пожалуйста",
  "Банан жасылдау болсын",
  "Если нет 3,2 %, можно 2,5 %",
  "Пакетке салыңыз",
];
const SECOND_THOUGHTS = [
  "Ойымды өзгерттім",
  "Қате тапсырыс беріппін",
  "Передумал",
  "Басқа тауар қосып, қайта тапсырамын",
];
const SHOP_EXCUSES = ["Тауар сөреде табылмады", "Клиент телефонға жауап бермеді"];
const COMPLAINTS: readonly { reason: string; restock: boolean }[] = [
  { reason: "Қаптамасы зақымданған", restock: false },
  { reason: "Мерзімі өткен", restock: false },
  { reason: "Артық жеткізілген, сатып алушы қайтарды", restock: true },
  { reason: "Жеміс езілген", restock: false },
  { reason: "Басқа түрі салынған", restock: true },
];

/** The whole history of orders, oldest first: none later than now, the last ones still being worked on. */
export function planOrders(scene: Scene): PlannedOrder[] {
  const { now, days } = scene;
  const drawGood = goodsByPopularity(scene);
  const today = startOfBusinessDate(businessDate(new Date(now))).getTime();
  const orders: PlannedOrder[] = [];
  for (let day = days - 1; day >= 0; day--) {
    for (const placed of timesOfDay(scene, today - day * DAY, 1 - day / days)) {
      if (placed < now - LONGEST_WORK) orders.push(ordinary(scene, drawGood, placed));
    }
  }
  orders.push(...openOrders(scene, drawGood), ...clientsOrders(scene, drawGood, today));
  return orders.sort((a, b) => a.placed - b.placed || a.buyer - b.buyer);
}

/** `progress` 0…1: the shop becomes known. */
function timesOfDay({ random }: Scene, midnight: number, progress: number): number[] {
  const weekday = new Date(midnight + DAY / 2).getUTCDay();
  const hours = weekday === 0 || weekday === 6 ? FREE_HOURS : WORKING_HOURS;
  const expected =
    ORDERS_A_DAY * (0.85 + 0.3 * progress) * itemAt(WEEKDAYS, weekday) * (0.85 + 0.3 * random());
  const count = Math.min(60, Math.max(20, Math.round(expected)));
  const times = Array.from({ length: count }, () => {
    const hour = FIRST_HOUR + weighted(random, hours);
    return midnight + hour * HOUR + whole(random, 0, HOUR - 1);
  });
  return times.sort((a, b) => a - b);
}

function ordinary(scene: Scene, drawGood: () => number, placed: number): PlannedOrder {
  const { random } = scene;
  const delivery_method = random() < 0.62 ? "delivery" : "pickup";
  const draft = makeDraft(scene, drawGood, { buyer: drawBuyer(scene, placed), placed, delivery_method });
  const steps = work(random, placed, delivery_method);
  const fate = random();
  if (fate < 0.03) return { ...draft, ...cancellation(random, placed, steps) };
  const refund =
    fate < 0.051 ? makeRefund(scene, draft.lines, itemAt(steps, steps.length - 1).at) : undefined;
  return { ...draft, steps, refund };
}

/** The shop's usual way with an order: over in less than LONGEST_WORK. */
function work(random: Random, placed: number, delivery_method: DeliveryMethod): PlannedOrder["steps"] {
  let at = placed;
  const after = (from: number, to: number) => (at += whole(random, from * MINUTE, to * MINUTE));
  const packed = [
    { status: "confirmed", at: after(1, 8) },
    { status: "packing", at: after(2, 10) },
    { status: "ready", at: after(6, 20) },
  ] as const;
  if (delivery_method === "pickup") return [...packed, { status: "completed", at: after(8, 55) }];
  return [...packed, { status: "delivering", at: after(2, 10) }, { status: "completed", at: after(15, 40) }];
}

function cancellation(random: Random, placed: number, steps: PlannedOrder["steps"]) {
  const by_shop = random() < 0.4;
  const done = steps.slice(0, by_shop ? 2 : whole(random, 0, 1));
  const last = done.at(-1)?.at ?? placed;
  const reason = pick(random, by_shop ? SHOP_EXCUSES : SECOND_THOUGHTS);
  return { steps: done, cancelled: { at: last + whole(random, MINUTE, 9 * MINUTE), by_shop, reason } };
}

function makeRefund(
  { random, now, goods }: Scene,
  lines: readonly PlannedLine[],
  completed: number,
): PlannedRefund | undefined {
  const line = pick(random, lines);
  const { reason, restock } = pick(random, COMPLAINTS);
  const pieces = itemAt(goods, line.good).unit === "piece" ? line.quantity / 1000 : 1;
  const quantity = pieces > 1 ? toQuantity(whole(random, 1, pieces)) : line.quantity;
  const at = completed + whole(random, 20 * MINUTE, 20 * HOUR);
  return at < now ? { at, line, quantity, restock, reason } : undefined;
}

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

function openOrders(scene: Scene, drawGood: () => number): PlannedOrder[] {
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

function clientsOrders(scene: Scene, drawGood: () => number, today: number): PlannedOrder[] {
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

/** Whose order it is and how it goes; the rest of a draft is drawn. */
interface Frame {
  readonly buyer: number;
  readonly placed: number;
  readonly delivery_method: DeliveryMethod;
  readonly payment_method?: PaymentMethod | undefined;
}

function makeDraft(scene: Scene, drawGood: () => number, frame: Frame): PlannedOrder {
  const { random, goods } = scene;
  // The demo's client shows orders worth looking at.
  const size = Math.max(1 + weighted(random, BASKET), frame.buyer === 0 ? 3 : 1);
  const chosen = new Set<number>();
  while (chosen.size < size) chosen.add(drawGood());
  const lines = [...chosen].map((good) => ({ good, quantity: drawQuantity(random, itemAt(goods, good)) }));
  const payment_method = frame.payment_method ?? itemAt(PAYMENTS, weighted(random, PAYMENT_MIX));
  const exact = add(
    ...lines.map(({ good, quantity }) => lineTotal(quantity, itemAt(goods, good).price)),
    frame.delivery_method === "delivery" ? scene.delivery_fee : ZERO,
  );
  const total = payment_method === "cash" ? add(exact, cashRounding(exact)) : exact;
  const comment = random() < 0.1 ? pick(random, COMMENTS) : undefined;
  return {
    ...frame,
    lines,
    payment_method,
    total,
    comment,
    steps: [],
    cancelled: undefined,
    refund: undefined,
  };
}

function drawBuyer({ random, buyers }: Scene, placed: number): number {
  // A newcomer looks around for some hours before he orders.
  return weighted(
    random,
    buyers.map(({ joined, activity }) => (joined + 4 * HOUR < placed ? activity : 0)),
  );
}

/** Zipf on each shelf, in the order of the file, which begins with what everybody buys. */
function goodsByPopularity({ random, goods }: Scene): () => number {
  const ranks = new Map<string, number>();
  const weights = goods.map(({ category_slug, price, is_age_restricted }) => {
    const rank = (ranks.get(category_slug) ?? 0) + 1;
    ranks.set(category_slug, rank);
    if (is_age_restricted) return 0;
    return ((SHELVES[category_slug] ?? 2) / rank ** 0.8) * Math.min(1, (120_000 / price) ** 0.6);
  });
  return () => weighted(random, weights);
}

/** Pieces mostly one; kilograms by what a kilogram costs, in steps of 50 g. */
function drawQuantity(random: Random, { unit, price }: DemoGood): Quantity {
  if (unit === "piece")
    return toQuantity(1 + weighted(random, price > 150_000 ? [90, 9, 1] : [66, 22, 7, 3, 1, 1]));
  const [from, to] = price < 100_000 ? [0.5, 2.4] : price < 300_000 ? [0.4, 1.5] : [0.35, 0.9];
  return toQuantity(Math.round((from + (to - from) * random() ** 1.4) * 20) / 20);
}
