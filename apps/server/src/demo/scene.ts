import type { DeliveryMethod, Money, OrderStatus, PaymentMethod, Quantity } from "@saudaflow/contract";
import type { DemoGood } from "./goods.ts";
import type { Buyer } from "./people.ts";
import type { Random } from "./random.ts";

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
