import type { ProductCard } from "@saudaflow/contract";
import { useAppSelector } from "#shared/store.ts";
import { cartApi } from "./api.ts";
import { itemOf } from "./cart-model.ts";
import { useCartPlace } from "./use-cart-place.ts";
import { useSayQuantity } from "./use-say-quantity.ts";
import { useSetQuantity } from "./use-set-quantity.ts";

/** How much of a product is in the cart, and how to change it; 0 takes it out. */
export function useCartLine(product: ProductCard): { quantity: number; set: (quantity: number) => void } {
  const set = useSetQuantity();
  const sayQuantity = useSayQuantity();
  const place = useCartPlace();
  const inBrowser = useAppSelector(
    (state) => state.guest_cart.lines.find((line) => line.product.id === product.id)?.quantity ?? 0,
  );
  // The layout's total keeps the cart loaded: a card only looks.
  const { inAccount } = cartApi.endpoints.getCart.useQueryState(undefined, {
    skip: place === "browser",
    selectFromResult: ({ data }) => ({ inAccount: itemOf(data, product.id)?.quantity ?? 0 }),
  });
  return {
    quantity: place === "browser" ? inBrowser : inAccount,
    set: (quantity) => {
      set(product, quantity);
      sayQuantity(product, quantity);
    },
  };
}
