import { expect, test } from "vitest";
import { refundSum } from "./refund-sum.ts";

const item = (id: number, quantity: number, line_total: string, refunded_quantity = 0) => ({
  id,
  quantity,
  line_total,
  refunded_quantity,
});

test("a refund pays the share of each line; what was refunded before is taken off", () => {
  const order = {
    payment_method: "wallet" as const,
    refunded_total: "0.00",
    items: [item(1, 3, "100.00"), item(2, 0.5, "450.00")],
  };
  expect(refundSum(order, {})).toBe(0);
  expect(refundSum(order, { 1: 1 })).toBe(33_33);
  expect(refundSum(order, { 1: 3, 2: 0.25 })).toBe(325_00);
  const later = { ...order, refunded_total: "33.33", items: [item(1, 3, "100.00", 1)] };
  expect(refundSum(later, { 1: 2 })).toBe(66_67);
});

test("cash goes back in whole tenge", () => {
  const order = { payment_method: "cash" as const, refunded_total: "0.00", items: [item(1, 3, "100.00")] };
  expect(refundSum(order, { 1: 1 })).toBe(33_00);
});
