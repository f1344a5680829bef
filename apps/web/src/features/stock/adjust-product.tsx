import { PackagePlus } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { AdjustSheet } from "./adjust-sheet.tsx";
import type { StockProduct } from "./change.ts";
import { EMPTY, withProduct } from "./draft.ts";

/** Adjusts the one product of the page. */
export function AdjustProduct({ product }: { readonly product: StockProduct }) {
  const t = usePanelT().stock;
  const [open, setOpen] = useState(false);
  const [draft, change] = useState(EMPTY);
  // Opened anew it counts from what there is now.
  const show = () => {
    change((now) => (now.lines[0]?.text ? now : withProduct({ ...now, lines: [] }, product, false)));
    setOpen(true);
  };
  return (
    <>
      <Button onClick={show}>
        <PackagePlus aria-hidden className="size-5" />
        {t.adjust}
      </Button>
      <AdjustSheet
        open={open}
        onOpenChange={setOpen}
        title={product.name}
        draft={draft}
        change={change}
        onSaved={() => change(EMPTY)}
      />
    </>
  );
}
