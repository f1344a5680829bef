import { expect, test } from "vitest";
import { readChange, type StockProduct, stockAfter } from "./change.ts";

const apples: StockProduct = { id: 1, shop_id: 1, name: "Алма", unit: "kg", stock_quantity: 2.35 };

test("a typed figure is what came, what goes, or what was counted", () => {
  expect(readChange("0,3", "receipt", apples)).toBe(0.3);
  expect(readChange("0,3", "write_off", apples)).toBe(-0.3);
  expect(readChange("2", "correction", apples)).toBe(-0.35);
  expect(stockAfter(-0.35, apples)).toBe(2);
});

test("what changes nothing or takes more than there is, is no change", () => {
  expect(readChange("0", "receipt", apples)).toBeUndefined();
  expect(readChange("2,351", "write_off", apples)).toBeUndefined();
  expect(readChange("2,35", "correction", apples)).toBeUndefined();
  expect(readChange("көп", "receipt", apples)).toBeUndefined();
});
