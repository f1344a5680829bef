import { usePanelT } from "#shared/i18n/panel.tsx";
import { Sheet } from "#shared/ui/sheet.tsx";
import { AdjustForm } from "./adjust-form.tsx";
import type { StockProduct } from "./change.ts";

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly shop_id?: number | undefined;
  readonly product?: StockProduct | undefined;
  readonly fixed?: boolean;
}

/** Receives, writes off or corrects stock; without a product of its own one after another. */
export function AdjustSheet({ open, onOpenChange, shop_id, product, fixed = false }: Props) {
  const t = usePanelT().stock;
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={fixed && product ? product.name : t.adjust}>
      <AdjustForm shop_id={shop_id} product={product} fixed={fixed} onDone={() => onOpenChange(false)} />
    </Sheet>
  );
}
