import { expect, test } from "vitest";
import type { ApiError } from "#shared/api/problem.ts";
import { fixed, refusalOf } from "./checkout-refusal.ts";

const refused = (code: ApiError["code"], problem: object): ApiError => ({
  status: 409,
  code,
  detail: "",
  errors: [],
  problem,
});

test("each refusal knows what it is about", () => {
  const milk = { product_id: 1, name: "Сүт", requested: 5, available: 2 };
  const bread = { product_id: 2, name: "Нан", requested: 1, available: 0 };
  expect(refusalOf(refused("insufficient_stock", { products: [milk, bread] }))).toEqual({
    about: "goods",
    obstacles: [
      { product_id: 1, name: "Сүт", available: 2, reason: "short" },
      { product_id: 2, name: "Нан", available: 0, reason: "gone" },
    ],
  });
  expect(refusalOf(refused("insufficient_funds", { balance: "10.00", needed: "20.00" }))).toEqual({
    about: "payment",
    balance: "10.00",
    needed: "20.00",
  });
  expect(refusalOf(refused("idempotency_mismatch", {}))).toEqual({ about: "repetition" });
  expect(refusalOf(refused("address_missing", {}))).toBe(undefined);
});

test("what would pass", () => {
  const obstacle = { product_id: 1, name: "Сүт", available: 2, reason: "short" } as const;
  expect(fixed(obstacle, 5)).toBe(2);
  expect(fixed({ ...obstacle, reason: "gone", available: 0 }, 5)).toBe(0);
  expect(fixed({ ...obstacle, reason: "fraction" }, 2.4)).toBe(2);
});
