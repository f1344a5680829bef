import { expect, test } from "vitest";
import { readMoney } from "./read-money.ts";

test("tenge as people type them", () => {
  expect(readMoney("1 250,5")).toBe("1250.50");
  expect(readMoney("1\u00a0250 ₸")).toBe("1250.00");
  expect(readMoney("0.05")).toBe("0.05");
});

test("what is no amount is none", () => {
  for (const text of ["", "abc", "-5", "1,234,5", "0.001"]) expect(readMoney(text)).toBeUndefined();
});
