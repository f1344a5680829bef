import type { Messages } from "../messages.ts";

export const cart: Messages["cart"] = {
  title: "Cart",
  empty_title: "Your cart is empty",
  empty_text: "Add something tasty and we will pack it.",
  checkout: "Check out",
  remove_named: (name) => `Remove: ${name}`,
  now: (name, quantity) => `In the cart: ${name}, ${quantity}`,
  removed: (name) => `Removed: ${name}`,
  undo: "Put back",
  price_rose: (from) => `Price went up: was ${from}`,
  price_fell: (from) => `Price went down: was ${from}`,
  only_left: (quantity) => `Only ${quantity} left`,
  take: (quantity) => `Take ${quantity}`,
  take_out: "Remove",
  unavailable: "No longer sold",
  fix_all: "Fix what is marked",
  fixed: "The cart is fixed",
  left_out: (names) => `No longer sold, so not in the cart: ${names}`,
};
