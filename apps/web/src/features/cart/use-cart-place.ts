import { useAppSelector } from "#shared/store.ts";

/** Where the cart is: in this browser until it has joined an account; `unknown` while an earlier visit is being restored. */
export function useCartPlace(): "browser" | "account" | "unknown" {
  const status = useAppSelector((state) => state.session.status);
  const isFilled = useAppSelector((state) => state.guest_cart.lines.length > 0);
  if (isFilled || status === "guest") return "browser";
  return status === "signed-in" ? "account" : "unknown";
}
