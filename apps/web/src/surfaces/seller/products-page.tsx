import { OwnProductFilter } from "@saudaflow/contract";
import { FileUp, Plus } from "lucide-react";
import { useMemo } from "react";
import { useListOwnProductsQuery } from "#features/products/api.ts";
import { ProductsBulkBar } from "#features/products/bulk-bar.tsx";
import { ExportMenu } from "#features/products/export-menu.tsx";
import { ProductRowCard } from "#features/products/product-row-card.tsx";
import { ProductsFilters } from "#features/products/products-filters.tsx";
import { useProductColumns } from "#features/products/use-product-columns.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { HeadLink } from "#shared/panel/head-link.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { useShops } from "#shared/panel/use-shops.ts";
import { DataTable } from "#shared/table/data-table.tsx";
import { useListParams } from "#shared/table/use-list-params.ts";
import { usePageRows } from "#shared/table/use-page-rows.ts";
import { useSelection } from "#shared/table/use-selection.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";

export function Component() {
  const t = usePanelT();
  const params = useListParams(OwnProductFilter);
  const { values } = params;
  const rows = usePageRows(useListOwnProductsQuery, values);
  const { shops, shop_id, isKnown } = useShops(values.shop_id);
  const columns = useProductColumns(shops.length > 0);
  const selection = useSelection(values);
  const target = useMemo(() => {
    const { q, category_id, on_sale, is_published, level, is_archived } = values;
    const chosen = selection.isAll
      ? { filter: { q, category_id, on_sale, is_published, level, is_archived } }
      : { product_ids: [...selection.ids] };
    return { shop_id, ...chosen };
  }, [values, selection, shop_id]);
  const add = (
    <ButtonLink to="/seller/products/new" className="px-4">
      <Plus aria-hidden className="size-5" />
      {t.products.add}
    </ButtonLink>
  );
  return (
    <ListPage
      title={t.products.title}
      actions={
        <>
          <HeadLink to="/seller/imports" icon={FileUp} label={t.imports.from_file} />
          <ExportMenu shop_id={shop_id} />
          {add}
        </>
      }
      filters={<ProductsFilters params={params} shops={shops} />}
    >
      <DataTable
        id="products"
        label={t.products.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        rowTo={({ id }) => `/seller/products/${id}`}
        params={params}
        selection={selection}
        card={(product) => <ProductRowCard product={product} />}
        empty={<EmptyState title={t.products.empty_title} text={t.products.empty_text} action={add} />}
      />
      <ProductsBulkBar
        selection={selection}
        target={target}
        total={rows.total}
        isUnclear={!isKnown}
        isArchive={values.is_archived === true}
      />
    </ListPage>
  );
}
