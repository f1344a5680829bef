import {
  businessDate,
  fromThousandths,
  negateQuantity,
  type Quantity,
  startOfBusinessDate,
  toQuantity,
} from "@saudaflow/contract";
import type { DemoGood } from "./goods.ts";
import { itemAt, pick, whole } from "./random.ts";
import { DAY, HOUR, type PlannedLine, type PlannedOrder, type Scene } from "./scene.ts";

/** Goods that come or go with no order. */
export interface PlannedStock {
  readonly at: number;
  readonly lines: readonly PlannedLine[];
}

export interface StockPlan {
  /** Of each good, on the day the shop opens. */
  readonly opening: readonly Quantity[];
  readonly receipts: readonly PlannedStock[];
  readonly write_offs: readonly PlannedStock[];
}

/** On which weekdays a department's supplier comes (0 is Sunday); fresh goods come twice a week. */
const SUPPLIERS: Readonly<Record<string, readonly number[]>> = {
  ...{ bakery: [1, 4], dairy: [1, 4], "meat-fish": [2, 5], produce: [3, 6], grocery: [2], sweets: [3] },
  ...{ drinks: [4], frozen: [5], baby: [2], household: [3], hygiene: [5], pets: [6] },
};
const ARRIVAL = 7 * HOUR + 30 * 60_000;
const FRESH = ["bakery", "dairy", "produce"];

/** Deliveries that let no sale find the shelf empty and leave on it what the file says. */
export function planStock(scene: Scene, orders: readonly PlannedOrder[]): StockPlan {
  const mornings = daysOf(scene);
  const write_offs = planWriteOffs(scene, mornings);
  const flows = flowsByGood(scene.goods, orders, write_offs);
  const arrivals = new Map<number, PlannedLine[]>();
  const opening = scene.goods.map((good, index) => {
    const days = mornings.filter(({ weekday }) => (SUPPLIERS[good.department] ?? [1]).includes(weekday));
    const times = days.map(({ midnight }) => midnight + ARRIVAL).filter((at) => at < scene.now);
    const [first, ...receipts] = supply(good, itemAt(flows, index), times);
    receipts.forEach((quantity, i) => {
      if (quantity === 0) return;
      const at = itemAt(times, i);
      arrivals.set(at, [...(arrivals.get(at) ?? []), { good: index, quantity }]);
    });
    return first ?? good.stock;
  });
  const receipts = [...arrivals].map(([at, lines]) => ({ at, lines })).sort((a, b) => a.at - b.at);
  return { opening, receipts, write_offs };
}

/** Goods that leave the shelf (> 0) or return to it (< 0). */
interface Flow {
  readonly at: number;
  readonly quantity: Quantity;
}

/**
 * What is there at the opening and comes with each delivery: up to it, as much as ever was missing until the next one,
 * in whole packs, above a rest that is what the shelf shall hold in the end.
 */
function supply(good: DemoGood, flows: readonly Flow[], deliveries: readonly number[]): Quantity[] {
  let gone = 0;
  let most = 0;
  let next = 0;
  const needed: number[] = [];
  for (const until of [...deliveries, Number.POSITIVE_INFINITY]) {
    for (; next < flows.length && itemAt(flows, next).at < until; next++) {
      gone += itemAt(flows, next).quantity;
      most = Math.max(most, gone);
    }
    needed.push(most);
  }
  // What comes back after the shelf was emptied stays on it.
  const all = Math.max(good.stock + gone, most);
  const rest = all - most;
  const pack = packOf(good);
  const upTo = needed.map((amount) => Math.min(rest + Math.ceil(amount / pack) * pack, all));
  return upTo.map((amount, i) => fromThousandths(amount - (upTo[i - 1] ?? 0)));
}

/** Thousandths. */
function packOf({ unit, price }: DemoGood): Quantity {
  if (unit !== "piece") return toQuantity(price < 200_000 ? 1 : 0.5);
  return toQuantity(price < 40_000 ? 12 : price < 150_000 ? 6 : 2);
}

function flowsByGood(
  goods: readonly DemoGood[],
  orders: readonly PlannedOrder[],
  write_offs: readonly PlannedStock[],
): Flow[][] {
  const flows: Flow[][] = goods.map(() => []);
  const note = (at: number, { good, quantity }: PlannedLine) => itemAt(flows, good).push({ at, quantity });
  for (const { placed, lines, cancelled, refund } of orders) {
    for (const line of lines) {
      note(placed, line);
      if (cancelled) note(cancelled.at, { ...line, quantity: negateQuantity(line.quantity) });
    }
    if (refund?.restock)
      note(refund.at, { good: refund.line.good, quantity: negateQuantity(refund.quantity) });
  }
  for (const { at, lines } of write_offs) for (const line of lines) note(at, line);
  for (const list of flows) list.sort((a, b) => a.at - b.at);
  return flows;
}

/** On Sunday evenings what went bad is taken off the shelf. */
function planWriteOffs({ random, goods, now }: Scene, days: readonly BusinessDay[]): PlannedStock[] {
  const fresh = goods.flatMap(({ department, stock }, good) =>
    FRESH.includes(department) && stock > 5000 ? [good] : [],
  );
  return days
    .filter(({ weekday, midnight }) => weekday === 0 && midnight + 22 * HOUR < now)
    .map(({ midnight }) => {
      const chosen = new Set(Array.from({ length: whole(random, 2, 5) }, () => pick(random, fresh)));
      const lines = [...chosen].map((good) => {
        const half = fromThousandths(500 * whole(random, 1, 3));
        return {
          good,
          quantity: itemAt(goods, good).unit === "piece" ? toQuantity(whole(random, 1, 3)) : half,
        };
      });
      return { at: midnight + 22 * HOUR, lines };
    });
}

interface BusinessDay {
  readonly midnight: number;
  readonly weekday: number;
}

function daysOf({ now, days }: Scene): BusinessDay[] {
  const today = startOfBusinessDate(businessDate(new Date(now))).getTime();
  return Array.from({ length: days }, (_, i) => {
    const midnight = today - (days - 1 - i) * DAY;
    return { midnight, weekday: new Date(midnight + DAY / 2).getUTCDay() };
  });
}
