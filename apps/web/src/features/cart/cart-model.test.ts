import type { ProductCard } from "@saudaflow/contract";
import { expect, test } from "vitest";
import { blocks, cartItem, cartOf, emptyCart, itemOf, itemsOf, withQuantity } from "./cart-model.ts";

const product = (id: number, over: Partial<ProductCard> = {}) =>
  ({
    id,
    shop_id: 1,
    shop: { id: 1, name: "Береке" },
    price: "850.50",
    unit: "kg",
    stock_quantity: 5,
    ...over,
  }) as ProductCard;
const line = (over: Partial<Parameters<typeof cartItem>[0]> = {}) =>
  cartItem({ id: 1, product: product(1), quantity: 1, added_unit_price: "850.50", is_gone: false, ...over });

test("a line says the gravest thing that has happened to it", () => {
  expect(line().problem).toBe(null);
  expect(line({ added_unit_price: "800.00" }).problem).toBe("price_rose");
  expect(line({ added_unit_price: "900.00" }).problem).toBe("price_fell");
  expect(line({ quantity: 6, added_unit_price: "800.00" }).problem).toBe("insufficient_stock");
  expect(line({ quantity: 6, is_gone: true }).problem).toBe("unavailable");
  expect([line(), line({ added_unit_price: "1.00" }), line({ quantity: 9 })].map(blocks)).toEqual([
    false,
    false,
    true,
  ]);
});

test("groups by shop, counts only what can be bought, to the tiyn", () => {
  const cart = cartOf([
    line({ quantity: 0.35 }),
    line({ id: 2, product: product(2, { shop_id: 2, shop: { id: 2, name: "Сарыарқа" } }), is_gone: true }),
  ]);
  expect(cart.groups.map((group) => [group.shop.name, group.total])).toEqual([
    ["Береке", "297.68"],
    ["Сарыарқа", "0.00"],
  ]);
  expect(cart.total).toBe("297.68");
});

test("a quantity is set, changed and taken out; the line keeps its number and place", () => {
  const two = withQuantity(withQuantity(emptyCart, product(1), 1), product(2, { price: "100.00" }), 2);
  const cart = {
    ...two,
    groups: two.groups.map((group) => ({
      ...group,
      items: group.items.map((item, i) => ({ ...item, id: i + 7 })),
    })),
  };
  const more = withQuantity(cart, product(1), 2);
  expect(itemsOf(more).map((item) => [item.id, item.quantity])).toEqual([
    [7, 2],
    [8, 2],
  ]);
  expect(more.total).toBe("1901.00");
  expect(itemOf(withQuantity(more, product(1), 0), 1)).toBe(undefined);
  expect(withQuantity(withQuantity(more, product(1), 0), product(2), 0)).toEqual(emptyCart);
});
