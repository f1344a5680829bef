import type { ProductCard } from "@saudaflow/contract";
import { useCallback } from "react";
import { guestQuantitySet } from "#shared/guest-cart.ts";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { setCartQuantity } from "./change-cart.ts";
import { useCartPlace } from "./use-cart-place.ts";

/** Sets how much of a product is in the cart, wherever the cart is; 0 takes it out. */
export function useSetQuantity(): (product: ProductCard, quantity: number) => void {
  const dispatch = useAppDispatch();
  const place = useCartPlace();
  const say = useErrorText();
  return useCallback(
    (product, quantity) => {
      if (place === "browser") dispatch(guestQuantitySet({ product, quantity }));
      else
        dispatch(
          setCartQuantity({
            product,
            quantity,
            onError: (error) => toast({ text: say(error), look: "bad" }),
          }),
        );
    },
    [dispatch, place, say],
  );
}
