import { businessDate, startOfBusinessDate } from "@saudaflow/contract";
import { drawBuyer, goodsByPopularity, makeDraft } from "./baskets.ts";
import { cancellation, LONGEST_WORK, makeRefund, work } from "./order-lives.ts";
import { itemAt, weighted, whole } from "./random.ts";
import { DAY, HOUR, type PlannedOrder, type Scene } from "./scene.ts";
import { clientsOrders, openOrders } from "./told-orders.ts";

/** Orders of a neighbourhood shop: Sunday to Saturday, then each hour of a working day and of a free one. */
const WEEKDAYS = [1.22, 0.88, 0.86, 0.9, 0.94, 1.08, 1.3];
const FIRST_HOUR = 8;
const WORKING_HOURS = [3, 5, 5, 5, 8, 8, 5, 4, 6, 10, 12, 12, 9, 6, 2];
const FREE_HOURS = [2, 4, 7, 9, 10, 9, 8, 8, 8, 9, 10, 10, 8, 5, 2];
const ORDERS_A_DAY = 33;

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
  // Nobody gives back what is to be sold out in the end.
  const fate = draft.lines.some(({ good }) => itemAt(scene.goods, good).stock === 0) ? 1 : random();
  if (fate < 0.03) return { ...draft, ...cancellation(random, placed, steps) };
  const refund =
    fate < 0.051 ? makeRefund(scene, draft.lines, itemAt(steps, steps.length - 1).at) : undefined;
  return { ...draft, steps, refund };
}
