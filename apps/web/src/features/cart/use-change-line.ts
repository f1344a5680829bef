import type { CartItem } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { toast } from "#shared/ui/toast.ts";
import { useSetQuantity } from "./use-set-quantity.ts";

/** Changes a line; taking it out can be undone. */
export function useChangeLine({ product, quantity }: CartItem): {
  set: (quantity: number) => void;
  remove: () => void;
} {
  const setQuantity = useSetQuantity();
  const t = useT();
  const remove = () => {
    setQuantity(product, 0);
    toast({
      text: t.cart.removed(product.name),
      action: { label: t.cart.undo, run: () => setQuantity(product, quantity) },
    });
  };
  return { set: (next) => (next > 0 ? setQuantity(product, next) : remove()), remove };
}
