import type { ProductCard } from "@saudaflow/contract";
import { Plus } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { Stepper } from "#shared/ui/stepper.tsx";
import { useCartLine } from "./use-cart-line.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

/** On a product's picture: a round "+", which turns into a stepper where it stands. */
export function CardStepper({ product }: { readonly product: ProductCard }) {
  const { quantity, set } = useCartLine(product);
  const kept = useKeptFocus<HTMLDivElement>(quantity > 0);
  const t = useT();
  if (product.stock_quantity <= 0 && quantity === 0) return null;
  return (
    <div {...kept} className="flex w-full justify-end">
      {quantity > 0 ? (
        <Stepper
          look="card"
          value={quantity}
          unit={product.unit}
          max={product.stock_quantity}
          label={t.catalog.quantity_of(product.name)}
          onChange={set}
          className="w-full max-w-44 animate-grow"
        />
      ) : (
        <button
          type="button"
          aria-label={t.catalog.add_named(product.name)}
          onClick={() => set(Math.min(1, product.stock_quantity))}
          className="grid size-11 place-items-center rounded-full bg-float text-accent shadow-float transition-[background-color,color,scale] hover:bg-accent hover:text-on-accent active:scale-95"
        >
          <Plus aria-hidden className="size-6" />
        </button>
      )}
    </div>
  );
}
