import type { ShopOrderRow } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { PaymentNote } from "./payment-note.tsx";
import { StatusBadge } from "./status-badge.tsx";

/** Columns of a list of orders; `withShop` where they are of several shops. */
export function useOrderColumns(withShop: boolean): readonly Column<ShopOrderRow>[] {
  const t = usePanelT();
  const f = useFormat();
  return useMemo(() => {
    const shop: Column<ShopOrderRow> = {
      id: "shop",
      header: t.shop_orders.shop,
      width: 180,
      spare: 2,
      cell: (order) => order.shop.name,
    };
    return [
      {
        id: "number",
        header: t.shop_orders.order,
        width: 116,
        className: "figures",
        cell: ({ number }) => `№ ${number}`,
      },
      { id: "client", header: t.shop_orders.client, min: 158, cell: ({ client }) => client.full_name },
      ...(withShop ? [shop] : []),
      {
        id: "status",
        header: t.shop_orders.status,
        width: 150,
        cell: ({ status }) => <StatusBadge status={status} />,
      },
      {
        id: "total",
        header: t.common.total,
        figures: true,
        width: 136,
        className: "font-semibold",
        cell: ({ total }) => f.money(total),
      },
      {
        id: "payment",
        header: t.orders.payment,
        width: 196,
        spare: 3,
        cell: (order) => <PaymentNote {...order} />,
      },
      {
        id: "created",
        header: t.shop_orders.created,
        width: 164,
        spare: 1,
        className: "figures",
        cell: ({ created_at }) => f.date(created_at, "moment"),
      },
      {
        id: "delivery",
        header: t.orders.how,
        width: 150,
        hidden: true,
        cell: ({ delivery_method }) => t.orders.delivery_methods[delivery_method],
      },
      {
        id: "items",
        header: t.shop_orders.items,
        figures: true,
        width: 120,
        hidden: true,
        cell: ({ item_count }) => f.number(item_count),
      },
    ];
  }, [t, f, withShop]);
}
