import { AuditFilter } from "@saudaflow/contract";
import { useSearchParams } from "react-router";
import { useListAuditInfiniteQuery } from "#features/audit/api.ts";
import { AuditFilters } from "#features/audit/audit-filters.tsx";
import { AuditRowCard } from "#features/audit/audit-row-card.tsx";
import { AuditSheet } from "#features/audit/audit-sheet.tsx";
import { useAuditColumns } from "#features/audit/use-audit-columns.tsx";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { useCursorRows } from "#shared/table/use-cursor-rows.ts";
import { useListParams } from "#shared/table/use-list-params.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";

const PAGE = 50;

export function Component() {
  const t = usePanelT();
  const [search, setSearch] = useSearchParams();
  const params = useListParams(AuditFilter);
  const rows = useCursorRows(
    useListAuditInfiniteQuery({ ...params.values, limit: PAGE }, { refetchOnMountOrArgChange: true }),
  );
  const columns = useAuditColumns();
  // The opened deed stands in the address too, so that the back button closes it.
  const withEntry = (id: number | undefined) => {
    const next = new URLSearchParams(search);
    if (id === undefined) next.delete("entry");
    else next.set("entry", String(id));
    return next;
  };
  const opened = rows.loaded.find(({ id }) => String(id) === search.get("entry"));
  return (
    <ListPage title={t.audit.title} filters={<AuditFilters params={params} />}>
      <DataTable
        id="audit"
        label={t.audit.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ subject }) => subject}
        rowTo={({ id }) => `?${withEntry(id)}`}
        card={(entry) => <AuditRowCard entry={entry} />}
        params={params}
        empty={<EmptyState picture="/pictures/receipt.webp" title={t.audit.empty_title} />}
      />
      <AuditSheet entry={opened} onClose={() => setSearch(withEntry(undefined))} />
    </ListPage>
  );
}
