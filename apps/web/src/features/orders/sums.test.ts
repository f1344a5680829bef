import { expect, test } from "vitest";
import { sumsOf } from "./sums.ts";

const choice = {
  items_total: "1199.48",
  delivery_fee: "700.00",
  delivery_method: "delivery",
  payment_method: "cash",
} as const;

test("cash is rounded to the tenge as its own part, everything else is exact", () => {
  expect(sumsOf(choice)).toMatchObject({ delivery_total: "700.00", rounding: "-0.48", total: "1899.00" });
  expect(sumsOf({ ...choice, payment_method: "card" })).toMatchObject({ rounding: "0.00", total: "1899.48" });
  expect(sumsOf({ ...choice, items_total: "1199.50" })).toMatchObject({ rounding: "0.50", total: "1900.00" });
});

test("fetched oneself: no fee", () => {
  expect(sumsOf({ ...choice, delivery_method: "pickup", payment_method: "wallet" })).toMatchObject({
    delivery_total: "0.00",
    total: "1199.48",
  });
});
