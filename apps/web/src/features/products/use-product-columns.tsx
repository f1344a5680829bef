import type { ProductCard } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { useFormat } from "#shared/use-format.ts";

export function useProductColumns(): readonly Column<ProductCard>[] {
  const t = usePanelT();
  const f = useFormat();
  return useMemo(
    () => [
      { id: "name", header: t.products.name, sort: "name", cell: ({ name }) => name },
      { id: "category", header: t.products.category, width: 180, cell: ({ category_name }) => category_name },
      {
        id: "price",
        header: t.products.price,
        sort: "price",
        figures: true,
        width: 130,
        cell: ({ price }) => f.money(price),
      },
      {
        id: "stock",
        header: t.products.stock,
        figures: true,
        width: 130,
        cell: ({ stock_quantity, unit }) => f.quantity(stock_quantity, unit),
      },
      {
        id: "status",
        header: t.products.status,
        width: 140,
        cell: ({ is_published }) => (
          <Badge look={is_published ? "good" : "neutral"}>
            {is_published ? t.products.published : t.products.hidden}
          </Badge>
        ),
      },
    ],
    [t, f],
  );
}
