import { Columns3, Rows3 } from "lucide-react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ChipLink } from "#shared/ui/chip-link.tsx";

/** Between the board and the list of all orders. */
export function OrdersViews({ view }: { readonly view: "board" | "list" }) {
  const t = usePanelT();
  return (
    <nav aria-label={t.orders.title} className="flex gap-2">
      <ChipLink to="/seller/orders" chosen={view === "board"}>
        <Columns3 aria-hidden className="size-4" />
        {t.shop_orders.board}
      </ChipLink>
      <ChipLink to="/seller/orders/list" chosen={view === "list"}>
        <Rows3 aria-hidden className="size-4" />
        {t.shop_orders.list}
      </ChipLink>
    </nav>
  );
}
