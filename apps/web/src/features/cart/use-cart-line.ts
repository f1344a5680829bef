import type { ProductCard } from "@saudaflow/contract";
import { guestQuantitySet } from "#shared/guest-cart.ts";
import { useAppDispatch, useAppSelector } from "#shared/store.ts";

/** How much of a product is in the cart, and how to change it; 0 takes it out. */
export function useCartLine(product: ProductCard): { quantity: number; set: (quantity: number) => void } {
  const dispatch = useAppDispatch();
  const quantity = useAppSelector(
    (state) => state.guest_cart.lines.find((line) => line.product.id === product.id)?.quantity ?? 0,
  );
  return { quantity, set: (next) => dispatch(guestQuantitySet({ product, quantity: next })) };
}
