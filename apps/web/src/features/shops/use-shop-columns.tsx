import type { AdminShop } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { ShopStatus } from "./shop-status.tsx";

export function useShopColumns(): readonly Column<AdminShop>[] {
  const t = usePanelT().shops;
  const f = useFormat();
  return useMemo(
    () => [
      { id: "name", header: t.name, cell: ({ name }) => name },
      { id: "owner", header: t.owner, width: 200, cell: ({ owner }) => owner.full_name },
      { id: "address", header: t.address, min: 200, spare: 1, cell: ({ address }) => address },
      { id: "bin", header: t.bin, width: 150, spare: 2, className: "figures", cell: ({ bin }) => bin },
      { id: "status", header: t.status, width: 140, cell: ({ status }) => <ShopStatus status={status} /> },
      {
        id: "since",
        header: t.since,
        width: 190,
        spare: 3,
        className: "figures",
        cell: ({ created_at }) => f.date(created_at, "date"),
      },
    ],
    [t, f],
  );
}
