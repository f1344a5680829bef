import { ProductFilter } from "@saudaflow/contract";
import { useMemo } from "react";
import { useListOwnProductsQuery } from "#features/products/api.ts";
import { useProductColumns } from "#features/products/use-product-columns.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { FilterBar } from "#shared/table/filter-bar.tsx";
import { SearchField } from "#shared/table/search-field.tsx";
import { useListParams } from "#shared/table/use-list-params.ts";
import { usePageRows } from "#shared/table/use-page-rows.ts";
import { useSelection } from "#shared/table/use-selection.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";

export function Component() {
  const t = usePanelT();
  const params = useListParams(ProductFilter);
  const rows = usePageRows(useListOwnProductsQuery, params.values);
  const columns = useProductColumns();
  const selection = useSelection();
  const states = useMemo(
    () => [
      { value: true, label: t.products.published },
      { value: false, label: t.products.hidden },
    ],
    [t],
  );
  return (
    <ListPage
      title={t.products.title}
      filters={
        <FilterBar params={params}>
          <SearchField label={t.panel.search} value={params.values.q} onChange={(q) => params.set({ q })} />
          <ChoiceChip
            label={t.products.status}
            options={states}
            value={params.values.is_published}
            onChange={(is_published) => params.set({ is_published })}
          />
        </FilterBar>
      }
    >
      <DataTable
        id="products"
        label={t.products.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        params={params}
        selection={selection}
        empty={<EmptyState title={t.products.empty_title} text={t.products.empty_text} />}
      />
    </ListPage>
  );
}
