import { OwnProductFilter } from "@saudaflow/contract";
import { History } from "lucide-react";
import { AdjustStock } from "#features/stock/adjust-stock.tsx";
import { useListStockLevelsQuery } from "#features/stock/api.ts";
import { LevelCard } from "#features/stock/level-card.tsx";
import { LevelFilters } from "#features/stock/level-filters.tsx";
import { useLevelColumns } from "#features/stock/use-level-columns.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { HeadLink } from "#shared/panel/head-link.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { useShops } from "#shared/panel/use-shops.ts";
import { DataTable } from "#shared/table/data-table.tsx";
import { useListParams } from "#shared/table/use-list-params.ts";
import { usePageRows } from "#shared/table/use-page-rows.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";

export function Component() {
  const t = usePanelT().stock;
  const params = useListParams(OwnProductFilter);
  const rows = usePageRows(useListStockLevelsQuery, params.values);
  const { shops, shop_id } = useShops(params.values.shop_id);
  const columns = useLevelColumns();
  return (
    <ListPage
      title={t.title}
      actions={
        <>
          <HeadLink to="/seller/stock/movements" icon={History} label={t.movements} />
          <AdjustStock key={shop_id} shop_id={shop_id} />
        </>
      }
      filters={<LevelFilters params={params} shops={shops} />}
    >
      <DataTable
        id="stock"
        label={t.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        rowTo={({ id }) => `/seller/stock/${id}`}
        params={params}
        card={(product) => <LevelCard product={product} />}
        empty={
          <EmptyState
            picture="/pictures/box.webp"
            title={t.empty_title}
            text={t.empty_text}
            action={<ButtonLink to="/seller/products">{t.to_products}</ButtonLink>}
          />
        }
      />
    </ListPage>
  );
}
