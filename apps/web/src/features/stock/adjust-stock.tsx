import { PackagePlus } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useScan } from "#shared/scanner.ts";
import { Button } from "#shared/ui/button.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useSession } from "#shared/use-session.ts";
import { AdjustSheet } from "./adjust-sheet.tsx";
import type { StockProduct } from "./change.ts";
import { EMPTY, withProduct } from "./draft.ts";
import { ProductChoice } from "./product-choice.tsx";
import { useDraft } from "./use-draft.ts";
import { useFindScanned } from "./use-find-scanned.ts";

/** The button that opens the sheet; a scanner opens it and adds what it reads. Closed, it keeps what is in it. */
export function AdjustStock({ shop_id }: { readonly shop_id: number | undefined }) {
  const t = usePanelT().stock;
  const [open, setOpen] = useState(false);
  const { user } = useSession();
  // One's own also where several work at one counter.
  const [draft, change] = useDraft(`stock.${user?.id}.${shop_id ?? "own"}`);
  const find = useFindScanned(shop_id);
  const add = (product: StockProduct, isScan: boolean) => {
    setOpen(true);
    change((now) => {
      // One shop at a time: an administrator may see the goods of several.
      const isOurs = now.lines.every((line) => line.product.shop_id === product.shop_id);
      if (!isOurs) toast({ text: t.other_shop(product.name), look: "bad" });
      return isOurs ? withProduct(now, product, isScan) : now;
    });
  };
  const take = async (code: string) => {
    const product = await find(code);
    if (product) add(product, true);
  };
  useScan((code) => void take(code));
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <PackagePlus aria-hidden className="size-5" />
        {t.adjust}
        {draft.lines.length > 0 && ` · ${draft.lines.length}`}
      </Button>
      <AdjustSheet
        open={open}
        onOpenChange={setOpen}
        title={t.adjust}
        draft={draft}
        change={change}
        onSaved={() => change(() => EMPTY)}
        choice={
          <ProductChoice
            shop_id={shop_id}
            onChoose={(product) => add(product, false)}
            onCode={(code) => void take(code)}
          />
        }
      />
    </>
  );
}
