import type { Product } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { useFormat } from "#shared/use-format.ts";
import { stockState } from "./stock.ts";

/** In stock, few left, out: said plainly beside the price. */
export function ProductStock({ product }: { readonly product: Product }) {
  const t = useT();
  const f = useFormat();
  const state = stockState(product);
  if (state === "out") return <Badge>{t.catalog.out_of_stock}</Badge>;
  if (state === "few")
    return <Badge look="few">{t.catalog.left(f.quantity(product.stock_quantity, product.unit))}</Badge>;
  return <Badge look="good">{t.catalog.in_stock}</Badge>;
}
