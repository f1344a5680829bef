import type { ProductCard } from "@saudaflow/contract";
import { announce } from "#shared/announce.ts";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";

/** Tells whoever does not see the stepper how much is in the cart now. */
export function useSayQuantity(): (product: ProductCard, quantity: number) => void {
  const t = useT();
  const f = useFormat();
  return ({ name, unit }, quantity) =>
    announce(quantity > 0 ? t.cart.now(name, f.quantity(quantity, unit)) : t.cart.removed(name));
}
