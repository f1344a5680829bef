import type { Movement } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { MoveCause } from "./move-cause.tsx";
import { Signed } from "./signed.tsx";

/** A movement; with the figure after it where it is the history of one product, with the product where it is not. */
export type Move = Movement & { readonly quantity_after?: number };

export function useMoveColumns(of: "product" | "shop"): readonly Column<Move>[] {
  const t = usePanelT().stock;
  const f = useFormat();
  return useMemo(() => {
    const product: Column<Move> = {
      id: "product",
      header: t.product,
      min: 220,
      cell: ({ product_name }) => product_name,
    };
    const kind: Column<Move> = {
      id: "kind",
      header: t.kind,
      width: 200,
      cell: ({ kind: one }) => t.kinds[one],
    };
    const after: Column<Move> = {
      id: "after",
      header: t.left,
      figures: true,
      width: 140,
      cell: ({ quantity_after, unit }) => f.quantity(quantity_after ?? 0, unit),
    };
    return [
      ...(of === "shop" ? [product, kind] : [kind]),
      {
        id: "change",
        header: t.change,
        figures: true,
        width: 120,
        cell: ({ quantity, unit }) => <Signed quantity={quantity} unit={unit} />,
      },
      ...(of === "product" ? [after] : []),
      {
        id: "cause",
        header: t.note,
        ...(of === "shop" ? { width: 190, spare: 2 } : { min: 160 }),
        cell: (movement) => <MoveCause movement={movement} />,
      },
      { id: "who", header: t.who, width: 180, spare: 3, cell: ({ actor_name }) => actor_name ?? t.system },
      {
        id: "when",
        header: t.when,
        width: 164,
        spare: 1,
        className: "figures",
        cell: ({ created_at }) => f.date(created_at, "moment"),
      },
    ];
  }, [t, f, of]);
}
