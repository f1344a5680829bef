import { skipToken } from "@reduxjs/toolkit/query";
import { Package } from "lucide-react";
import { useParams } from "react-router";
import { AdjustProduct } from "#features/stock/adjust-product.tsx";
import { useExplainStockInfiniteQuery, useGetStockedProductQuery } from "#features/stock/api.ts";
import { MoveCard } from "#features/stock/move-card.tsx";
import { type Move, useMoveColumns } from "#features/stock/use-move-columns.tsx";
import { isApiError } from "#shared/api/problem.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { HeadLink } from "#shared/panel/head-link.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { useCursorRows } from "#shared/table/use-cursor-rows.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { useFormat } from "#shared/use-format.ts";

const PAGE = 50;

export function Component() {
  const t = usePanelT().stock;
  const f = useFormat();
  const id = Number(useParams().productId);
  const isNumber = Number.isSafeInteger(id) && id > 0;
  const { currentData: product, error } = useGetStockedProductQuery(isNumber ? { id } : skipToken, {
    refetchOnMountOrArgChange: true,
  });
  const rows = useCursorRows<Move>(
    useExplainStockInfiniteQuery(isNumber ? { id, limit: PAGE } : skipToken, {
      refetchOnMountOrArgChange: true,
    }),
  );
  const columns = useMoveColumns("product");
  if (!isNumber || (isApiError(error) && error.status === 404)) {
    return (
      <EmptyState
        page
        picture="/pictures/compass.webp"
        title={t.gone_title}
        action={<ButtonLink to="/seller/stock">{t.to_stock}</ButtonLink>}
      />
    );
  }
  return (
    <ListPage
      title={product?.name ?? t.history}
      back="/seller/stock"
      actions={
        product && (
          <>
            <HeadLink to={`/seller/products/${id}`} icon={Package} label={t.to_product} />
            <AdjustProduct product={product} />
          </>
        )
      }
      filters={
        <div className="flex min-h-12 flex-wrap items-baseline gap-x-3">
          <span className="figures text-xl font-bold">
            {product && f.quantity(product.stock_quantity, product.unit)}
          </span>
          <span className="text-ink-soft">{t.history_text}</span>
        </div>
      }
    >
      <DataTable
        id="stock-history"
        label={t.history}
        columns={columns}
        rows={rows}
        rowKey={({ id: move }) => move}
        rowName={({ kind }) => t.kinds[kind]}
        card={(move) => <MoveCard move={move} />}
        empty={<EmptyState picture="/pictures/box.webp" title={t.no_moves_title} text={t.no_moves_text} />}
      />
    </ListPage>
  );
}
