import { add, fromTiyn, lineTotal, type Money, shareOf, subtract, toMoney, ZERO } from "@saudaflow/contract";
import { itemAt, pick, whole } from "./random.ts";
import { HOUR, MINUTE, type PlannedOrder, type Scene } from "./scene.ts";

export interface PlannedTopUp {
  readonly buyer: number;
  readonly amount: Money;
  readonly note: string | undefined;
  readonly asked: number;
  /** Undefined: an admin still has to decide. */
  readonly approved: number | undefined;
}

const AMOUNTS = [10_000, 15_000, 20_000, 20_000, 30_000, 50_000].map(toMoney);
const STEP = toMoney(5000);
const NOTES = ["Kaspi арқылы аударым", "Kaspi Gold", "Қолма-қол, кассада", "Halyk аударымы"];
/** What the demo's client has in the end, to the tenge thousand. */
const CLIENTS_BALANCE = toMoney(35_000);

/** Everybody tops up shortly before an order that the wallet could not pay. */
export function planTopUps(scene: Scene, orders: readonly PlannedOrder[]): PlannedTopUp[] {
  const { random, now } = scene;
  const balances = new Map<number, Money>();
  const topUps: PlannedTopUp[] = [];
  for (const { buyer, placed, total, payment_method } of orders) {
    if (payment_method !== "wallet") continue;
    const balance = balances.get(buyer) ?? ZERO;
    const short = subtract(total, balance);
    const amount = short > 0 ? (buyer === 0 ? roundUp(short) : enough(short, pick(random, AMOUNTS))) : ZERO;
    if (amount > 0) {
      const approved = placed - whole(random, 4 * MINUTE, 25 * MINUTE);
      const asked = approved - whole(random, 6 * MINUTE, 70 * MINUTE);
      topUps.push({ buyer, amount, note: random() < 0.8 ? pick(random, NOTES) : undefined, asked, approved });
    }
    balances.set(buyer, subtract(add(balance, amount), total));
  }
  const rest = add(
    balances.get(0) ?? ZERO,
    ...orders.filter(({ buyer }) => buyer === 0).map(givenBack(scene)),
  );
  const missing = fromTiyn(Math.max(1, Math.round((CLIENTS_BALANCE - rest) / 100_000)) * 100_000);
  const last = { buyer: 0, amount: missing, note: NOTES[0], asked: now - 5 * HOUR, approved: now - 4 * HOUR };
  return [...topUps, last, ...waiting(scene)];
}

/** Two that an admin finds waiting. */
function waiting({ now, buyers }: Scene): PlannedTopUp[] {
  return [
    { buyer: 3, amount: toMoney(30_000), note: NOTES[0], asked: now - 130 * MINUTE, approved: undefined },
    {
      buyer: Math.min(9, buyers.length - 1),
      amount: toMoney(15_000),
      note: NOTES[3],
      asked: now - 22 * MINUTE,
      approved: undefined,
    },
  ];
}

/** Money that returned to the wallet from a cancelled or refunded order. */
function givenBack({ goods }: Scene) {
  return ({ payment_method, total, cancelled, refund }: PlannedOrder): Money => {
    if (payment_method !== "wallet") return ZERO;
    if (cancelled) return total;
    if (refund === undefined) return ZERO;
    const { quantity, line } = refund;
    return shareOf(lineTotal(line.quantity, itemAt(goods, line.good).price), quantity, line.quantity);
  };
}

function enough(short: Money, amount: Money): Money {
  return amount >= short ? amount : roundUp(short);
}

function roundUp(amount: Money): Money {
  return fromTiyn(Math.ceil(amount / STEP) * STEP);
}
