import type { OwnProduct } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ProductName } from "#shared/panel/product-name.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { LevelFigure } from "./level-figure.tsx";

export function useLevelColumns(): readonly Column<OwnProduct>[] {
  const t = usePanelT();
  const f = useFormat();
  return useMemo(() => {
    const figures = { figures: true, width: 160 } as const;
    return [
      {
        id: "name",
        header: t.stock.product,
        sort: "name",
        min: 280,
        cell: (product) => <ProductName product={product} />,
      },
      {
        id: "stock",
        header: t.stock.on_hand,
        sort: "stock",
        ...figures,
        cell: (product) => <LevelFigure product={product} />,
      },
      {
        id: "threshold",
        header: t.stock.threshold,
        ...figures,
        width: 190,
        spare: 1,
        cell: ({ low_stock_threshold, unit }) => f.quantity(low_stock_threshold, unit),
      },
      {
        id: "sold",
        header: t.stock.sold,
        sort: "popular",
        ...figures,
        spare: 2,
        cell: ({ sold_quantity, unit }) => f.quantity(sold_quantity, unit),
      },
      {
        id: "level",
        header: t.stock.level,
        width: 150,
        spare: 3,
        cell: ({ level }) => <span className="text-ink-soft">{t.products.levels[level]}</span>,
      },
    ];
  }, [t, f]);
}
