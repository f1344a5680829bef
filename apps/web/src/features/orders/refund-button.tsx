import type { Order } from "@saudaflow/contract";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { RefundSheet } from "./refund-sheet.tsx";

export function RefundButton({ order }: { readonly order: Order }) {
  const t = usePanelT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="soft" onClick={() => setOpen(true)}>
        <Undo2 aria-hidden className="size-4" />
        {t.shop_orders.refund}
      </Button>
      <RefundSheet order={order} open={open} onOpenChange={setOpen} />
    </>
  );
}
