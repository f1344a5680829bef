import { PackagePlus } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useScan } from "#shared/scanner.ts";
import { Button } from "#shared/ui/button.tsx";
import { AdjustSheet } from "./adjust-sheet.tsx";
import type { StockProduct } from "./change.ts";
import { useFindScanned } from "./use-find-scanned.ts";

/** The button that opens the sheet; a scanner opens it with the product that was read. */
export function AdjustStock({ shop_id }: { readonly shop_id: number | undefined }) {
  const t = usePanelT().stock;
  const [open, setOpen] = useState(false);
  const [product, setProduct] = useState<StockProduct>();
  const find = useFindScanned(shop_id);
  const show = (next: StockProduct | undefined) => {
    setProduct(next);
    setOpen(true);
  };
  useScan((code) => void find(code).then((found) => found && show(found)));
  return (
    <>
      <Button onClick={() => show(undefined)}>
        <PackagePlus aria-hidden className="size-5" />
        {t.adjust}
      </Button>
      <AdjustSheet open={open} onOpenChange={setOpen} shop_id={shop_id} product={product} />
    </>
  );
}
