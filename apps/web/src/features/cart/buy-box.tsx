import type { ProductCard } from "@saudaflow/contract";
import { ShoppingBasket } from "lucide-react";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { Stepper } from "#shared/ui/stepper.tsx";
import { useCartLine } from "./use-cart-line.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

/** On a product's page: one wide button, then a stepper with the way to the cart. */
export function BuyBox({ product }: { readonly product: ProductCard }) {
  const { quantity, set } = useCartLine(product);
  const kept = useKeptFocus<HTMLDivElement>(quantity > 0);
  const t = useT();
  const out = product.stock_quantity <= 0;
  return (
    <div {...kept} className="flex gap-3">
      {quantity > 0 ? (
        <>
          <ButtonLink to="/cart" look="soft" size="large" aria-label={t.shell.cart} className="flex-1">
            <ShoppingBasket aria-hidden className="size-5" />
            {t.shell.cart}
          </ButtonLink>
          <Stepper
            look="card"
            value={quantity}
            unit={product.unit}
            max={product.stock_quantity}
            label={t.catalog.quantity_of(product.name)}
            onChange={set}
            className="flex-1 p-1"
          />
        </>
      ) : (
        <Button size="large" wide disabled={out} onClick={() => set(Math.min(1, product.stock_quantity))}>
          {out ? t.catalog.out_of_stock : t.catalog.add_to_cart}
        </Button>
      )}
    </div>
  );
}
