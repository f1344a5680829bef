import { MOVEMENT_KINDS, MovementFilter } from "@saudaflow/contract";
import { useListMovementsInfiniteQuery } from "#features/stock/api.ts";
import { MoveCard } from "#features/stock/move-card.tsx";
import { useMoveColumns } from "#features/stock/use-move-columns.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { FilterBar } from "#shared/table/filter-bar.tsx";
import { useCursorRows } from "#shared/table/use-cursor-rows.ts";
import { useListParams } from "#shared/table/use-list-params.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";

const PAGE = 50;

export function Component() {
  const t = usePanelT().stock;
  const params = useListParams(MovementFilter);
  const rows = useCursorRows(
    useListMovementsInfiniteQuery({ ...params.values, limit: PAGE }, { refetchOnMountOrArgChange: true }),
  );
  const columns = useMoveColumns("shop");
  return (
    <ListPage
      title={t.movements}
      back="/seller/stock"
      filters={
        <FilterBar params={params}>
          <ChoiceChip
            label={t.kind}
            options={MOVEMENT_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
            value={params.values.kind}
            onChange={(kind) => params.set({ kind })}
          />
        </FilterBar>
      }
    >
      <DataTable
        id="movements"
        label={t.movements}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ product_name }) => product_name}
        rowTo={({ product_id }) => `/seller/stock/${product_id}`}
        params={params}
        card={(move) => <MoveCard move={move} linked />}
        empty={<EmptyState picture="/pictures/box.webp" title={t.no_moves_title} text={t.no_moves_text} />}
      />
    </ListPage>
  );
}
