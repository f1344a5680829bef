import { SHOP_STATUSES, ShopFilter } from "@saudaflow/contract";
import { useMemo } from "react";
import { useListAllShopsQuery } from "#features/shops/api.ts";
import { OpenShop } from "#features/shops/open-shop.tsx";
import { ShopRowCard } from "#features/shops/shop-row-card.tsx";
import { useShopColumns } from "#features/shops/use-shop-columns.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { FilterBar } from "#shared/table/filter-bar.tsx";
import { SearchField } from "#shared/table/search-field.tsx";
import { useListParams } from "#shared/table/use-list-params.ts";
import { usePageRows } from "#shared/table/use-page-rows.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";

export function Component() {
  const t = usePanelT();
  const params = useListParams(ShopFilter);
  const rows = usePageRows(useListAllShopsQuery, params.values);
  const columns = useShopColumns();
  const statuses = useMemo(
    () => SHOP_STATUSES.map((value) => ({ value, label: t.shops.statuses[value] })),
    [t],
  );
  return (
    <ListPage
      title={t.shops.title}
      actions={<OpenShop />}
      filters={
        <FilterBar
          params={params}
          search={
            <SearchField label={t.shops.search} value={params.values.q} onChange={(q) => params.set({ q })} />
          }
        >
          <ChoiceChip
            label={t.shops.status}
            options={statuses}
            value={params.values.status}
            onChange={(status) => params.set({ status })}
          />
        </FilterBar>
      }
    >
      <DataTable
        id="shops"
        label={t.shops.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        rowTo={({ id }) => `/admin/shops/${id}`}
        card={(shop) => <ShopRowCard shop={shop} />}
        params={params}
        empty={
          <EmptyState
            picture="/pictures/box.webp"
            title={t.shops.empty_title}
            text={t.shops.empty_text}
            action={<OpenShop />}
          />
        }
      />
    </ListPage>
  );
}
