import type { CartItem } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { toast } from "#shared/ui/toast.ts";
import { useSayQuantity } from "./use-say-quantity.ts";
import { useSetQuantity } from "./use-set-quantity.ts";

/** Changes a line; taking it out can be undone. */
export function useChangeLine({ product, quantity }: CartItem): {
  set: (quantity: number) => void;
  remove: () => void;
} {
  const setQuantity = useSetQuantity();
  const sayQuantity = useSayQuantity();
  const t = useT();
  const remove = () => {
    setQuantity(product, 0);
    toast({
      text: t.cart.removed(product.name),
      action: { label: t.cart.undo, run: () => setQuantity(product, quantity) },
    });
  };
  const set = (next: number) => {
    // The toast says that it is gone.
    if (next <= 0) return remove();
    setQuantity(product, next);
    sayQuantity(product, next);
  };
  return { set, remove };
}
