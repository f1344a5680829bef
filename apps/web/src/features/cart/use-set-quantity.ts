import type { ProductCard } from "@saudaflow/contract";
import { useCallback } from "react";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { setQuantity } from "./change-cart.ts";

/** Sets how much of a product is in the cart, wherever the cart is; 0 takes it out. */
export function useSetQuantity(): (product: ProductCard, quantity: number) => void {
  const dispatch = useAppDispatch();
  const say = useErrorText();
  return useCallback(
    (product, quantity) =>
      dispatch(
        setQuantity({ product, quantity, onError: (error) => toast({ text: say(error), look: "bad" }) }),
      ),
    [dispatch, say],
  );
}
