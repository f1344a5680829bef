import { usePanelT } from "../i18n/panel.tsx";
import { Select } from "../ui/select.tsx";
import { useFormat } from "../use-format.ts";
import { ColumnsMenu } from "./columns-menu.tsx";
import type { DataTableProps } from "./data-table.tsx";
import type { Table } from "./use-table.ts";

interface Props<Row extends object> extends DataTableProps<Row> {
  readonly table: Table<Row>;
  readonly wide: boolean;
}

/** Over the list: how much was found, and how it is shown. */
export function TableBar<Row extends object>({ rows, columns, params, table, wide }: Props<Row>) {
  const t = usePanelT();
  const f = useFormat();
  const sortable = columns.filter((column) => column.sort !== undefined);
  return (
    <div className="flex min-h-9 items-center max-md:has-[>p:only-child:empty]:hidden justify-between gap-x-4">
      <p role="status" className="figures text-sm text-ink-soft">
        {rows.total !== undefined && t.panel.found(f.number(rows.total), rows.total)}
      </p>
      {wide ? (
        <ColumnsMenu table={table} />
      ) : (
        params &&
        sortable.length > 0 && (
          <Select
            aria-label={t.panel.sort}
            className="max-w-56 bg-transparent text-sm inset-ring-0"
            value={params.values.sort ? `${params.values.sort} ${params.values.order ?? "asc"}` : ""}
            onChange={(event) => {
              const [sort, order] = event.target.value.split(" ");
              params.set({ sort: sort || undefined, order: order as "asc" | "desc" | undefined });
            }}
            options={[
              { value: "", label: `${t.panel.sort}: ${t.panel.sort_usual}` },
              ...sortable.flatMap(({ sort, header }) => [
                { value: `${sort} asc`, label: `${header}: ${t.panel.ascending}` },
                { value: `${sort} desc`, label: `${header}: ${t.panel.descending}` },
              ]),
            ]}
          />
        )
      )}
    </div>
  );
}
