import {
  add,
  cashRounding,
  type DeliveryMethod,
  moneyText,
  type PaymentMethod,
  toMoney,
} from "@saudaflow/contract";

/** Every part of what an order comes to. */
export interface Sums {
  readonly items_total: string;
  readonly discount_total: string;
  readonly delivery_total: string;
  readonly rounding: string;
  readonly total: string;
  readonly refunded_total: string;
}

interface Choice {
  readonly items_total: string;
  readonly delivery_fee: string;
  readonly delivery_method: DeliveryMethod;
  readonly payment_method: PaymentMethod;
}

/** What an order will come to, as the server will compute it. */
export function sumsOf({ items_total, delivery_fee, delivery_method, payment_method }: Choice): Sums {
  const delivery_total = delivery_method === "delivery" ? delivery_fee : "0.00";
  const exact = add(toMoney(items_total), toMoney(delivery_total));
  const rounding = payment_method === "cash" ? cashRounding(exact) : toMoney(0);
  return {
    items_total,
    discount_total: "0.00",
    delivery_total,
    rounding: moneyText(rounding),
    total: moneyText(add(exact, rounding)),
    refunded_total: "0.00",
  };
}
