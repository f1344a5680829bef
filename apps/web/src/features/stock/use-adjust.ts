import type { AdjustStockBody } from "@saudaflow/contract";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useFormat } from "#shared/use-format.ts";
import { useAdjustStockMutation } from "./api.ts";
import { type StockProduct, stockAfter } from "./change.ts";

/** Changes stock by one movement and says what is left; with one press another movement takes it back. */
export function useAdjust() {
  const t = usePanelT();
  const f = useFormat();
  const say = useErrorText();
  const { key, renew } = useIntentKey();
  const [send] = useAdjustStockMutation();
  const undo = async (product: StockProduct, { quantity_change }: AdjustStockBody) => {
    const { error } = await send({
      body: {
        product_id: product.id,
        quantity_change: -quantity_change,
        reason: "correction",
        note: t.stock.taken_back,
      },
    });
    if (error) toast({ text: say(error), look: "bad" });
    else toast({ text: t.stock.done(product.name, f.quantity(product.stock_quantity, product.unit)) });
  };
  return async (product: StockProduct, body: AdjustStockBody) => {
    await send({ body, key }).unwrap();
    renew();
    const left = f.quantity(stockAfter(body.quantity_change, product), product.unit);
    toast({
      text: t.stock.done(product.name, left),
      action: { label: t.panel.undo, run: () => void undo(product, body) },
    });
  };
}
