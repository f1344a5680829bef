import { ArrowRight } from "lucide-react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";
import { type StockProduct, stockAfter } from "./change.ts";

interface Props {
  readonly product: StockProduct;
  readonly change: number | undefined;
}

/** The stock as it is and as it will be. */
export function LevelAfter({ product, change }: Props) {
  const t = usePanelT().stock;
  const f = useFormat();
  const { stock_quantity, unit } = product;
  return (
    <div role="status" className="flex items-center gap-4 rounded-card bg-surface px-4 py-3">
      <p>
        <span className="block text-sm text-ink-soft">{t.now}</span>
        <span className="figures text-lg font-semibold">{f.quantity(stock_quantity, unit)}</span>
      </p>
      {change !== undefined && (
        <>
          <ArrowRight aria-hidden className="size-5 text-ink-soft" />
          <p>
            <span className="block text-sm text-ink-soft">{t.after}</span>
            <span className="figures text-lg font-semibold text-accent">
              {f.quantity(stockAfter(change, product), unit)}
            </span>
          </p>
        </>
      )}
    </div>
  );
}
