import {
  add,
  cashRounding,
  type DeliveryMethod,
  lineTotal,
  type PaymentMethod,
  type Quantity,
  toQuantity,
  ZERO,
} from "@saudaflow/contract";
import type { DemoGood } from "./goods.ts";
import { itemAt, pick, type Random, weighted } from "./random.ts";
import { HOUR, type PlannedOrder, type Scene } from "./scene.ts";

/** How many lines a basket has, from one to twelve. */
const BASKET = [10, 15, 17, 16, 12, 9, 7, 5, 3, 2, 1, 1];
const PAYMENTS: readonly PaymentMethod[] = ["wallet", "cash", "card", "qr"];
const PAYMENT_MIX = [45, 30, 15, 10];

/** How often people reach for a shelf; what is not named is 2. */
const SHELVES: Readonly<Record<string, number>> = Object.fromEntries(
  `bread 14, national-bread 7, pastry 7, milk 13, fermented-milk 7, cream-butter 7, eggs 9, curd-kurt 5, yoghurt 5,
  cheese 4, vegetables 15, greens 5, fruit 11, poultry 6, beef 5, sausages 5, cereals 4, pasta 4, flour-sugar 5,
  oil-sauces 4, tea 5, water 7, juice-lemonade 6, ice-cream 4, candy 4, chocolate 4, biscuits 4, snacks 4, cat 1,
  dog 1, oral-care 1, baby-care 1.5, spices 1.5, home-goods 1.2`
    .split(",")
    .map((shelf) => shelf.trim().split(" "))
    .map(([slug, weight]) => [slug, Number(weight)]),
);

const COMMENTS: Readonly<Record<DeliveryMethod, readonly string[]>> = {
  delivery: [
    "Домофон жұмыс істемейді, қоңырау шалыңызшы",
    "Есік алдына қойып кетіңіз",
    "Позвоните за 10 минут, пожалуйста",
    "Бала ұйықтап жатыр, есікті қақпаңызшы",
  ],
  pickup: ["Он минуттан кейін келемін", "Пакетке салыңыз", "Заберу после работы"],
};

/** Whose order it is and how it goes; the rest of a draft is drawn. */
interface Frame {
  readonly buyer: number;
  readonly placed: number;
  readonly delivery_method: DeliveryMethod;
  readonly payment_method?: PaymentMethod | undefined;
}

/** An order as it is placed; what becomes of it is up to the caller. */
export function makeDraft(scene: Scene, drawGood: () => number, frame: Frame): PlannedOrder {
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
  const comment = random() < 0.1 ? pick(random, COMMENTS[frame.delivery_method]) : undefined;
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

export function drawBuyer({ random, buyers }: Scene, placed: number): number {
  // A newcomer looks around for some hours before he orders.
  return weighted(
    random,
    buyers.map(({ joined, activity }) => (joined + 4 * HOUR < placed ? activity : 0)),
  );
}

/** Zipf on each shelf, in the order of the file, which begins with what everybody buys. */
export function goodsByPopularity({ random, goods }: Scene): () => number {
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
