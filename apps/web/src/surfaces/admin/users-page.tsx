import { ROLES, USER_STATUSES, UserFilter } from "@saudaflow/contract";
import { useMemo } from "react";
import { useListUsersQuery } from "#features/people/api.ts";
import { PersonRowCard } from "#features/people/person-row-card.tsx";
import { usePersonColumns } from "#features/people/use-person-columns.tsx";
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
  const { values, set, ...params } = useListParams(UserFilter);
  const rows = usePageRows(useListUsersQuery, values);
  const columns = usePersonColumns();
  const choices = useMemo(
    () => ({
      role: ROLES.map((value) => ({ value, label: t.people.roles[value] })),
      status: USER_STATUSES.map((value) => ({ value, label: t.people.statuses[value] })),
    }),
    [t],
  );
  return (
    <ListPage
      title={t.people.title}
      filters={
        <FilterBar
          params={params}
          search={<SearchField label={t.people.search} value={values.q} onChange={(q) => set({ q })} />}
        >
          <ChoiceChip
            label={t.people.role}
            options={choices.role}
            value={values.role}
            onChange={(role) => set({ role })}
          />
          <ChoiceChip
            label={t.people.status}
            options={choices.status}
            value={values.status}
            onChange={(status) => set({ status })}
          />
        </FilterBar>
      }
    >
      <DataTable
        id="people"
        label={t.people.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ full_name }) => full_name}
        rowTo={({ id }) => `/admin/users/${id}`}
        card={(person) => <PersonRowCard person={person} />}
        params={{ values, set, ...params }}
        empty={<EmptyState picture="/pictures/wave.webp" title={t.people.empty_title} />}
      />
    </ListPage>
  );
}
