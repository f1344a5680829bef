import { useMemo } from "react";
import { useAppSelector } from "#shared/store.ts";
import { useGetCartQuery } from "./api.ts";
import { emptyCart, itemsOf } from "./cart-model.ts";
import { guestCart } from "./guest-cart-view.ts";
import { useCartPlace } from "./use-cart-place.ts";

/** What the cart comes to and how many lines it has. */
export function useCartTotal(): { total: string; count: number } {
  const lines = useAppSelector((state) => state.guest_cart.lines);
  const place = useCartPlace();
  const { data } = useGetCartQuery(undefined, { skip: place !== "account" });
  return useMemo(() => {
    const cart = place === "account" ? (data ?? emptyCart) : guestCart(lines);
    return { total: cart.total, count: itemsOf(cart).length };
  }, [place, data, lines]);
}
