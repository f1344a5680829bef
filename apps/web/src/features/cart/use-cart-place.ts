import { type State, useAppSelector } from "#shared/store.ts";

/** Where the cart is: in this browser until it has joined an account; `unknown` while an earlier visit is being restored. */
export function placeOfCart({ session, guest_cart }: State): "browser" | "account" | "unknown" {
  if (guest_cart.lines.length > 0 || session.status === "guest") return "browser";
  return session.status === "signed-in" ? "account" : "unknown";
}

export const useCartPlace = () => useAppSelector(placeOfCart);
