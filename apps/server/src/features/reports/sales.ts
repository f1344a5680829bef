import { add, type Money, subtract, thousandthsOf, ZERO } from "@saudaflow/contract";
import type { Row } from "./report.ts";

/** What was paid and given back of something. */
export interface Sales {
  readonly paid: Money;
  readonly given_back: Money;
  /** Paid. */
  readonly orders: number;
}

export const NO_SALES: Sales = { paid: ZERO, given_back: ZERO, orders: 0 };

/** Of goods and parts of totals `orders` is left out: one order has many. */
export function sumSales(sales: Iterable<Omit<Sales, "orders"> & Partial<Pick<Sales, "orders">>>): Sales {
  let sum = NO_SALES;
  for (const { paid, given_back, orders = 0 } of sales) {
    sum = {
      paid: add(sum.paid, paid),
      given_back: add(sum.given_back, given_back),
      orders: sum.orders + orders,
    };
  }
  return sum;
}

export function revenueOf({ paid, given_back }: Pick<Sales, "paid" | "given_back">): Money {
  return subtract(paid, given_back);
}

/** The columns of money that every sales report has. */
export function moneyCells(sales: Pick<Sales, "paid" | "given_back">): Row {
  return { paid: sales.paid, given_back: sales.given_back, revenue: revenueOf(sales) };
}

/** The part of the whole revenue, where there is one to have a part of. */
export function shareCell(sales: Pick<Sales, "paid" | "given_back">, whole: Money): Row {
  return { share: whole > 0 ? thousandthsOf(revenueOf(sales), whole) : null };
}
