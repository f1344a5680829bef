import type { OwnProduct } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ProductName } from "#shared/panel/product-name.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { PriceCell } from "./price-cell.tsx";
import { StateBadge } from "./state-badge.tsx";
import { StockCell } from "./stock-cell.tsx";
import { useChangeFigure } from "./use-change-figure.ts";

/** `shops`: there are several, so each product says whose it is. */
export function useProductColumns(shops: boolean): readonly Column<OwnProduct>[] {
  const t = usePanelT();
  const f = useFormat();
  const change = useChangeFigure();
  return useMemo(() => {
    const figures = { figures: true, width: 132 } as const;
    const words = t.products;
    const columns: Column<OwnProduct>[] = [
      {
        id: "name",
        header: words.name,
        sort: "name",
        min: 280,
        cell: (product) => <ProductName product={product} />,
      },
      {
        id: "category",
        header: words.category,
        width: 180,
        spare: 2,
        cell: (product) => product.category_name,
      },
      {
        id: "price",
        header: words.price,
        sort: "price",
        ...figures,
        cell: (product) => <PriceCell product={product} change={change} />,
      },
      {
        id: "stock",
        header: words.stock,
        sort: "stock",
        ...figures,
        cell: (product) => <StockCell product={product} change={change} />,
      },
      {
        id: "sold",
        header: words.sold,
        sort: "popular",
        ...figures,
        spare: 3,
        cell: ({ sold_quantity, unit }) => f.quantity(sold_quantity, unit),
      },
      {
        id: "status",
        header: words.status,
        width: 152,
        spare: 1,
        cell: (product) => <StateBadge product={product} />,
      },
      {
        id: "cost",
        header: words.cost,
        ...figures,
        width: 150,
        hidden: true,
        cell: ({ cost_price }) => cost_price && f.money(cost_price),
      },
      { id: "brand", header: words.brand, width: 150, hidden: true, cell: ({ brand }) => brand },
      {
        id: "changed",
        header: words.changed,
        sort: "updated",
        width: 176,
        hidden: true,
        cell: ({ updated_at }) => f.date(updated_at, "moment"),
      },
    ];
    const shop: Column<OwnProduct> = {
      id: "shop",
      header: words.shop,
      width: 150,
      cell: (product) => product.shop.name,
    };
    return shops ? [...columns.slice(0, 1), shop, ...columns.slice(1)] : columns;
  }, [t, f, change, shops]);
}
