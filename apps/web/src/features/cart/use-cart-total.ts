import { add, lineTotal, moneyText, toMoney, toQuantity } from "@saudaflow/contract";
import { useMemo } from "react";
import { useAppSelector } from "#shared/store.ts";

/** What the cart comes to and how many lines it has. */
export function useCartTotal(): { total: string; count: number } {
  const lines = useAppSelector((state) => state.guest_cart.lines);
  return useMemo(
    () => ({
      count: lines.length,
      total: moneyText(
        add(...lines.map(({ product, quantity }) => lineTotal(toQuantity(quantity), toMoney(product.price)))),
      ),
    }),
    [lines],
  );
}
