import { type Static, Type } from "typebox";
import { ProductCard } from "./catalog.ts";
import { operation } from "./operation.ts";
import { Shop } from "./shops.ts";
import { closed, Id, IdParams, nullableEnum } from "./values/common.ts";
import { MoneyText } from "./values/money.ts";
import { QuantityInput, QuantityNumber } from "./values/quantity.ts";

/** Lines in one cart: what a family buys in a month, and what one order's transaction can carry. */
export const MAX_CART_LINES = 100;

/** What changed about a cart line since it was put there. */
export const CART_PROBLEMS = ["price_rose", "price_fell", "insufficient_stock", "unavailable"] as const;
export type CartProblem = (typeof CART_PROBLEMS)[number];

export const CartItem = Type.Object({
  id: Id,
  product: ProductCard,
  quantity: QuantityNumber,
  unit_price: MoneyText,
  added_unit_price: MoneyText,
  line_total: MoneyText,
  problem: nullableEnum(CART_PROBLEMS),
});
export type CartItem = Static<typeof CartItem>;

export const CartGroup = Type.Object({
  shop: Shop,
  items: Type.Array(CartItem),
  total: MoneyText,
});

/** The cart, grouped by shop; each group is ordered on its own. Lines that cannot be bought do not count in totals. */
export const Cart = Type.Object({ groups: Type.Array(CartGroup), total: MoneyText });
export type Cart = Static<typeof Cart>;

export const ItemBody = closed({ product_id: Id, quantity: QuantityInput });

export const getCart = operation({
  id: "get-cart",
  method: "GET",
  path: "/cart",
  tag: "cart",
  summary: "The cart at today's prices, with what changed since goods were added",
  who: "client",
  answer: { status: 200, body: Cart },
  errors: [],
});

export const addToCart = operation({
  id: "add-to-cart",
  method: "POST",
  path: "/cart/items",
  tag: "cart",
  summary: "Add a quantity of a product",
  who: "client",
  body: ItemBody,
  answer: { status: 201, body: Cart },
  errors: ["product_unavailable", "fraction_of_piece", "cart_full"],
  idempotent: true,
  example: { product_id: 1, quantity: 2 },
});

export const changeCartItem = operation({
  id: "change-cart-item",
  method: "PUT",
  path: "/cart/items/{id}",
  tag: "cart",
  summary: "Set a line's quantity",
  who: "client",
  params: IdParams,
  body: closed({ quantity: QuantityInput }),
  answer: { status: 200, body: Cart },
  errors: ["not_found", "fraction_of_piece"],
  example: { quantity: 3 },
});

export const removeCartItem = operation({
  id: "remove-cart-item",
  method: "DELETE",
  path: "/cart/items/{id}",
  tag: "cart",
  summary: "Take a line out",
  who: "client",
  params: IdParams,
  answer: { status: 200, body: Cart },
  errors: ["not_found"],
});

export const clearCart = operation({
  id: "clear-cart",
  method: "DELETE",
  path: "/cart",
  tag: "cart",
  summary: "Empty the cart",
  who: "client",
  answer: { status: 200, body: Cart },
  errors: [],
});

export const mergeCart = operation({
  id: "merge-cart",
  method: "POST",
  path: "/cart/merge",
  tag: "cart",
  summary:
    "Join a guest's cart, kept in the browser, to the account; goods that cannot be bought are left out",
  who: "client",
  body: closed({ items: Type.Array(ItemBody, { maxItems: MAX_CART_LINES }) }),
  answer: { status: 200, body: Cart },
  errors: [],
  idempotent: true,
  example: { items: [{ product_id: 1, quantity: 2 }] },
});
