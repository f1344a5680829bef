import { moneyText, quantityNumber } from "@saudaflow/contract";
import { approveTopUp, askTopUp } from "#features/ledger/index.ts";
import {
  cancelOrder,
  changeOrderStatus,
  type Placing,
  placeOrder,
  refundOrder,
} from "#features/orders/index.ts";
import { putStock, takeStock } from "#features/stock/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Services } from "#services";
import { done } from "./done.ts";
import type { Stage } from "./open-shop.ts";
import type { Buyer } from "./people.ts";
import type { PlannedStock, StockPlan } from "./plan-stock.ts";
import type { PlannedTopUp } from "./plan-wallets.ts";
import { itemAt } from "./random.ts";
import { HOUR, type PlannedLine, type PlannedOrder } from "./scene.ts";

export interface History {
  readonly buyers: readonly Buyer[];
  readonly orders: readonly PlannedOrder[];
  readonly stock: StockPlan;
  readonly topUps: readonly PlannedTopUp[];
}

/** One thing that somebody did at its moment. */
interface Deed {
  readonly at: number;
  readonly run: (tx: Tx, now: Date) => Promise<void>;
}

/** Long enough to be fast, short enough to hold nobody up for long. */
const TRANSACTION_SPAN = 12 * HOUR;
/** The audit's address of whoever acts in the demo. */
const ADDRESS = "127.0.0.1";
/** The demo's clients have as many unpaid orders as its history wants. */
const RULES = { min_age: 21, max_unpaid_orders: 0 };

/** Does all that the history says by the commands of the shop system itself, in the order of time. */
export async function runHistory(
  { database, config }: Services,
  stage: Stage,
  history: History,
  onProgress: (orders: number) => void,
): Promise<void> {
  const { public_url } = config;
  const deeds = [
    ...history.stock.receipts.map((receipt) => receiptDeed(stage, receipt)),
    ...history.stock.write_offs.map((write_off) => writeOffDeed(stage, write_off)),
    ...history.topUps.flatMap((topUp) => topUpDeeds(stage, topUp)),
    ...history.orders.flatMap((order) => orderDeeds(stage, history.buyers, order, public_url)),
  ].sort((a, b) => a.at - b.at);
  let placed = 0;
  for (const [span, batch] of Map.groupBy(deeds, (deed) => Math.floor(deed.at / TRANSACTION_SPAN))) {
    done(
      await transact(database, async (tx) => {
        for (const { at, run } of batch) await run(tx, new Date(at));
      }),
    );
    placed += history.orders.filter((order) => Math.floor(order.placed / TRANSACTION_SPAN) === span).length;
    onProgress(placed);
  }
}

function receiptDeed({ shop_id, seller_id, product_ids }: Stage, { at, lines }: PlannedStock): Deed {
  const cause = { kind: "receipt", shop_id, actor_id: seller_id, note: "Жеткізушіден" } as const;
  return { at, run: (tx, now) => putStock(tx, stockLines(product_ids, lines), { ...cause, now }) };
}

function writeOffDeed({ shop_id, seller_id, product_ids }: Stage, { at, lines }: PlannedStock): Deed {
  const cause = { kind: "write_off", shop_id, actor_id: seller_id, note: "Мерзімі өтті" } as const;
  return {
    at,
    run: async (tx, now) => {
      done(await takeStock(tx, stockLines(product_ids, lines), { ...cause, now }));
    },
  };
}

function stockLines(product_ids: readonly number[], lines: readonly PlannedLine[]) {
  return lines.map(({ good, quantity }) => ({
    product_id: itemAt(product_ids, good),
    name: `№ ${good}`,
    quantity,
  }));
}

function topUpDeeds(stage: Stage, { buyer, amount, note, asked, approved }: PlannedTopUp): Deed[] {
  const person = client(stage, buyer);
  let id = 0;
  const ask: Deed = {
    at: asked,
    run: async (tx, now) => {
      const body = { amount: moneyText(amount), ...(note !== undefined && { note }) };
      ({ id } = await askTopUp(tx, person, body, now, ADDRESS));
    },
  };
  if (approved === undefined) return [ask];
  const actor = { id: stage.admin_id, role: "admin", session_id: 0 } as const;
  const approve: Deed = {
    at: approved,
    run: async (tx, now) => {
      done(await approveTopUp(tx, id, { actor, now, address: ADDRESS }));
    },
  };
  return [ask, approve];
}

function orderDeeds(stage: Stage, buyers: readonly Buyer[], order: PlannedOrder, public_url: string): Deed[] {
  const { language, address } = itemAt(buyers, order.buyer);
  const buyer = { actor: client(stage, order.buyer), language, public_url, address: ADDRESS };
  const shop = { ...buyer, actor: { id: stage.seller_id, role: "seller", session_id: 0 } as const };
  let id = 0;
  let item_ids = new Map<number, number>();
  const deed = (
    at: number,
    run: (tx: Tx, placing: (who: Omit<Placing, "now">) => Placing) => Promise<unknown>,
  ): Deed => ({
    at,
    run: async (tx, now) => {
      done(await run(tx, (who) => ({ ...who, now })));
    },
  });
  const deeds = [
    deed(order.placed, async (tx, as) => {
      const body = orderBody(stage, order, address);
      const placed = done(await placeOrder(tx, body, as(buyer), RULES));
      if (placed.total !== moneyText(order.total))
        throw new Error(`planned ${order.total}, asked ${placed.total}`);
      id = placed.id;
      item_ids = new Map(placed.items.map((item) => [item.product_id, item.id]));
    }),
    ...order.steps.map(({ status, at }) =>
      deed(at, (tx, as) => changeOrderStatus(tx, id, { status }, as(shop))),
    ),
  ];
  const { cancelled, refund } = order;
  if (cancelled) {
    const who = cancelled.by_shop ? shop : buyer;
    deeds.push(deed(cancelled.at, (tx, as) => cancelOrder(tx, id, cancelled.reason, as(who))));
  }
  if (refund) {
    deeds.push(
      deed(refund.at, (tx, as) => {
        const order_item_id = item_ids.get(itemAt(stage.product_ids, refund.line.good)) ?? 0;
        const line = { order_item_id, quantity: quantityNumber(refund.quantity), restock: refund.restock };
        return refundOrder(tx, id, { lines: [line], reason: refund.reason }, as(shop));
      }),
    );
  }
  return deeds;
}

function orderBody({ shop_id, product_ids }: Stage, order: PlannedOrder, address: Buyer["address"]) {
  const { payment_method, delivery_method, comment } = order;
  return {
    shop_id,
    items: order.lines.map(({ good, quantity }) => ({
      product_id: itemAt(product_ids, good),
      quantity: quantityNumber(quantity),
    })),
    payment_method,
    delivery_method,
    ...(delivery_method === "delivery" && { address }),
    ...(comment !== undefined && { comment }),
  };
}

function client({ buyer_ids }: Stage, buyer: number) {
  return { id: itemAt(buyer_ids, buyer), role: "client", session_id: 0 } as const;
}
