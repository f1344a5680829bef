import { expect, test } from "vitest";
import { plainNumber } from "../format.ts";
import { pageNumbers } from "./pages.ts";
import { readQuantity, toThousandths } from "./quantity.ts";

test("quantities stay on thousandths and are read as people write them", () => {
  expect(toThousandths(0.1 + 0.2)).toBe(0.3);
  expect(readQuantity("0,5", "kg")).toBe(0.5);
  expect(readQuantity(" 2.4 ", "piece")).toBe(2);
  expect([readQuantity("", "kg"), readQuantity("-1", "kg"), readQuantity("abc", "l")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("what a field shows is read back as it was, in each language", () => {
  for (const language of ["kk", "ru", "en"] as const) {
    for (const value of [0, 7, 1250, 1_234_567]) {
      expect(readQuantity(plainNumber(value, language), "piece")).toBe(value);
    }
    for (const value of [0.001, 1.25, 1250.5, 98_765.432]) {
      expect(readQuantity(plainNumber(value, language), "kg")).toBe(value);
    }
  }
  expect([readQuantity("1,250", "piece"), readQuantity("1 250", "piece")]).toEqual([1250, 1250]);
});

test("page numbers: ends, neighbours, gaps", () => {
  expect(pageNumbers(1, 1)).toEqual([1]);
  expect(pageNumbers(5, 9)).toEqual([1, -4, 4, 5, 6, -9, 9]);
  expect(pageNumbers(2, 3)).toEqual([1, 2, 3]);
});
