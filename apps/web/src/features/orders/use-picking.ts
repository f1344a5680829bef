import type { Order } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useScan } from "#shared/scanner.ts";
import { forgetStored, useStored } from "#shared/stored.ts";
import { toast } from "#shared/ui/toast.ts";

/** What of an order lies in the box already: kept in this browser until the order is ready. A scan checks its line off. */
export function usePicking(order: Order) {
  const t = usePanelT();
  const name = `picking.${order.id}`;
  const [picked, setPicked] = useStored<readonly number[]>(name, []);
  const turn = (id: number) =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  useScan((code) => {
    const item = order.items.find(({ barcodes }) => barcodes?.includes(code));
    if (!item) toast({ text: t.shop_orders.not_in_order, look: "bad" });
    else if (picked.includes(item.id)) toast({ text: t.shop_orders.picked_already(item.name) });
    else turn(item.id);
  });
  const done = order.items.filter(({ id }) => picked.includes(id)).length;
  return {
    isPicked: (id: number) => picked.includes(id),
    turn,
    done,
    all: order.items.length,
    forget: () => forgetStored(name),
  };
}
