import { type Import, type ImportRow, ImportRowFilter, ROW_ACTIONS } from "@saudaflow/contract";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { useListParams } from "#shared/table/use-list-params.ts";
import { usePageRows } from "#shared/table/use-page-rows.ts";
import { Chip } from "#shared/ui/chip.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useGetImportQuery } from "./api.ts";
import { LineCard } from "./line-card.tsx";
import { rowName } from "./row-name.ts";
import { useRowColumns } from "./use-row-columns.tsx";

type RowsFilter = Parameters<typeof useGetImportQuery>[0] & object;

/** The rows of an import's answer, as a list of its own. */
function useRows(filter: RowsFilter, options: Parameters<typeof useGetImportQuery>[1]) {
  const { data, currentData, error, isFetching, refetch } = useGetImportQuery(filter, options);
  return { data: data?.rows, currentData: currentData?.rows, error, isFetching, refetch };
}

interface Props {
  readonly run: Import;
  /** Only what an undo could not take back. */
  readonly kept?: boolean;
}

/** What each row of the file does, counted by kind; the counts are the filters. */
export function ImportRows({ run, kept = false }: Props) {
  const t = usePanelT().imports;
  const f = useFormat();
  const params = useListParams(ImportRowFilter);
  const action = kept ? undefined : params.values.action;
  const filter = useMemo(
    () => ({ id: run.id, action, with_errors: kept || undefined }),
    [run.id, action, kept],
  );
  const rows = usePageRows<typeof filter, ImportRow>(useRows, filter);
  const columns = useRowColumns();
  return (
    <>
      {!kept && (
        <div className="no-scrollbar relative -mx-4 flex shrink-0 gap-2 overflow-x-auto px-4 md:mx-0 md:px-0">
          {ROW_ACTIONS.map((one) => (
            <Chip
              key={one}
              chosen={action === one}
              onChange={(chosen) => params.set({ action: chosen ? one : undefined })}
            >
              {t.actions[one]}
              <span className="figures text-ink-soft">{f.number(run.summary[one])}</span>
            </Chip>
          ))}
        </div>
      )}
      <DataTable
        id="import-rows"
        label={t.what}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => line}
        rowName={(row) => rowName(row) ?? t.nameless}
        card={(row) => <LineCard row={row} />}
        empty={<EmptyState picture="/pictures/receipt.webp" title={action ? t.no_rows : t.rows_gone} />}
      />
    </>
  );
}
