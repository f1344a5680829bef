import { PackagePlus } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { AdjustSheet } from "./adjust-sheet.tsx";
import type { StockProduct } from "./change.ts";

/** Adjusts the one product of the page. */
export function AdjustProduct({ product }: { readonly product: StockProduct }) {
  const t = usePanelT().stock;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <PackagePlus aria-hidden className="size-5" />
        {t.adjust}
      </Button>
      <AdjustSheet open={open} onOpenChange={setOpen} product={product} fixed />
    </>
  );
}
