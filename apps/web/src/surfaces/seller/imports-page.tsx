import { ImportFilter } from "@saudaflow/contract";
import { useNavigate } from "react-router";
import { useListImportsInfiniteQuery } from "#features/imports/api.ts";
import { ImportDrop } from "#features/imports/import-drop.tsx";
import { ImportRowCard } from "#features/imports/import-row-card.tsx";
import { useImportColumns } from "#features/imports/use-import-columns.tsx";
import { ExportMenu } from "#features/products/export-menu.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { useShops } from "#shared/panel/use-shops.ts";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { useCursorRows } from "#shared/table/use-cursor-rows.ts";
import { useListParams } from "#shared/table/use-list-params.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";

export function Component() {
  const t = usePanelT().imports;
  const navigate = useNavigate();
  const params = useListParams(ImportFilter);
  const { shops, shop_id, isKnown } = useShops(params.values.shop_id);
  const rows = useCursorRows(
    useListImportsInfiniteQuery({ shop_id, limit: 50 }, { refetchOnMountOrArgChange: true }),
  );
  const columns = useImportColumns();
  return (
    <ListPage
      title={t.title}
      actions={<ExportMenu shop_id={shop_id} />}
      filters={
        <>
          {shops.length > 0 && (
            <div>
              <ChoiceChip
                label={t.shop}
                options={shops.map(({ id, name }) => ({ value: id, label: name }))}
                value={params.values.shop_id}
                onChange={(next) => params.set({ shop_id: next })}
              />
            </div>
          )}
          <ImportDrop
            shop_id={shop_id}
            isUnclear={!isKnown}
            onStarted={({ id }) => void navigate(`/seller/imports/${id}`)}
          />
        </>
      }
    >
      <DataTable
        id="imports"
        label={t.history}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ file_name }) => file_name}
        rowTo={({ id }) => `/seller/imports/${id}`}
        card={(run) => <ImportRowCard run={run} />}
        empty={<EmptyState picture="/pictures/box.webp" title={t.empty_title} text={t.empty_text} />}
      />
    </ListPage>
  );
}
