import {
  add,
  addQuantity,
  cashRounding,
  type Money,
  type Order,
  shareOf,
  subtract,
  toMoney,
  toQuantity,
} from "@saudaflow/contract";

type Refunded = Pick<Order, "payment_method" | "refunded_total"> & {
  readonly items: readonly Pick<
    Order["items"][number],
    "id" | "quantity" | "refunded_quantity" | "line_total"
  >[];
};

/** What a refund of these quantities, by line, will pay back, as the server will reckon it. */
export function refundSum(order: Refunded, quantities: Readonly<Record<number, number>>): Money {
  const shares = order.items.map((item) => {
    const back = addQuantity(toQuantity(item.refunded_quantity), toQuantity(quantities[item.id] ?? 0));
    return shareOf(toMoney(item.line_total), back, toQuantity(item.quantity));
  });
  const exact = add(...shares);
  const due = order.payment_method === "cash" ? add(exact, cashRounding(exact)) : exact;
  return subtract(due, toMoney(order.refunded_total));
}
