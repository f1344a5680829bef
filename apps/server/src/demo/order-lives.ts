import { type DeliveryMethod, toQuantity } from "@saudaflow/contract";
import { itemAt, pick, type Random, whole } from "./random.ts";
import {
  HOUR,
  MINUTE,
  type PlannedLine,
  type PlannedOrder,
  type PlannedRefund,
  type Scene,
} from "./scene.ts";

/** Nobody's order is older than this and still open. */
export const LONGEST_WORK = 95 * MINUTE;

export const SECOND_THOUGHTS = [
  "Ойымды өзгерттім",
  "Қате тапсырыс беріппін",
  "Передумал",
  "Басқа тауар қосып, қайта тапсырамын",
];
const SHOP_EXCUSES = ["Тауар сөреде табылмады", "Клиент телефонға жауап бермеді"];
export const COMPLAINTS: readonly { reason: string; restock: boolean }[] = [
  { reason: "Қаптамасы зақымданған", restock: false },
  { reason: "Сапасы көңілден шықпады", restock: false },
  { reason: "Артық жеткізілген, сатып алушы қайтарды", restock: true },
  { reason: "Басқа түрі салынған", restock: true },
];

/** The shop's usual way with an order: over in less than LONGEST_WORK. */
export function work(random: Random, placed: number, delivery_method: DeliveryMethod): PlannedOrder["steps"] {
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

export function cancellation(random: Random, placed: number, steps: PlannedOrder["steps"]) {
  const by_shop = random() < 0.4;
  const done = steps.slice(0, by_shop ? 2 : whole(random, 0, 1));
  const last = done.at(-1)?.at ?? placed;
  const reason = pick(random, by_shop ? SHOP_EXCUSES : SECOND_THOUGHTS);
  return { steps: done, cancelled: { at: last + whole(random, MINUTE, 9 * MINUTE), by_shop, reason } };
}

export function makeRefund(
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
