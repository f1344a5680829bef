import type { Messages } from "../messages.ts";

export const cart: Messages["cart"] = {
  title: "Cart",
  empty_title: "Your cart is empty",
  empty_text: "Add something tasty and we will pack it.",
};
