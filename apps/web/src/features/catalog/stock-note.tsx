import type { ProductCard } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import { stockState } from "./stock.ts";

/** Under a card's name: "per kg", or what is more urgent than that. */
export function StockNote({ product }: { readonly product: ProductCard }) {
  const t = useT();
  const f = useFormat();
  const state = stockState(product);
  if (state === "out") return <span className="text-ink-soft">{t.catalog.out_of_stock}</span>;
  if (state === "few") {
    return (
      <span className="font-medium text-few">
        {t.catalog.left(f.quantity(product.stock_quantity, product.unit))}
      </span>
    );
  }
  return <span className="text-ink-soft">{t.common.per_unit[product.unit]}</span>;
}
