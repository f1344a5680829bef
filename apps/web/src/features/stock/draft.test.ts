import { expect, test } from "vitest";
import type { StockProduct } from "./change.ts";
import { bodyOf, EMPTY, withProduct, withText } from "./draft.ts";

const milk: StockProduct = { id: 1, shop_id: 7, name: "Сүт", unit: "piece", stock_quantity: 4 };
const rice: StockProduct = { id: 2, shop_id: 7, name: "Күріш", unit: "kg", stock_quantity: 2.5 };
const scans = (...products: StockProduct[]) =>
  products.reduce((draft, product) => withProduct(draft, product, true), EMPTY);

test("each scan is one piece more, the latest product stands first, and none is lost", () => {
  const draft = scans(milk, rice, milk);
  expect(draft.lines.map(({ product, text }) => [product.name, text])).toEqual([
    ["Сүт", "2"],
    ["Күріш", ""],
  ]);
  expect(bodyOf(draft)).toBeUndefined();
  expect(bodyOf(withText(draft, rice.id, "1,25"))).toEqual({
    reason: "receipt",
    lines: [
      { product_id: 1, quantity_change: 2 },
      { product_id: 2, quantity_change: 1.25 },
    ],
  });
  expect(bodyOf(withText(draft, rice.id, undefined))?.lines).toHaveLength(1);
});

test("what was typed by hand is counted on; a product that is found by name waits for its figure", () => {
  const typed = withText(scans(milk), milk.id, "12");
  expect(withProduct(typed, milk, true).lines[0]?.text).toBe("13");
  expect(withProduct(EMPTY, milk, false).lines[0]?.text).toBe("");
});

test("a count of the shelf is typed, and what was sold since then stays sold", () => {
  const draft = withProduct({ ...EMPTY, reason: "correction", note: " Қайта саналды " }, milk, true);
  const counted = withText(draft, milk.id, "3");
  const later = withProduct(counted, { ...milk, stock_quantity: 1 }, true);
  expect(bodyOf(later)).toEqual({
    reason: "correction",
    note: "Қайта саналды",
    lines: [{ product_id: 1, quantity_change: -1 }],
  });
});
