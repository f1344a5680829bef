import { usePanelT } from "#shared/i18n/panel.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useLazyListStockLevelsQuery } from "./api.ts";
import type { StockProduct } from "./change.ts";

/** The shop's product with this barcode; says itself when there is none. */
export function useFindScanned(shop_id: number | undefined) {
  const t = usePanelT();
  const say = useErrorText();
  const [find] = useLazyListStockLevelsQuery();
  return async (code: string): Promise<StockProduct | undefined> => {
    const { data, error } = await find({ shop_id, q: code, page_size: 1 });
    const product = data?.items[0];
    if (!product) toast({ text: data ? t.panel.scan_unknown(code) : say(error), look: "bad" });
    return product;
  };
}
