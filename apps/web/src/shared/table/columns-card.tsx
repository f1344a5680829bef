import type { Column } from "./column.ts";

interface Props<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

/** A row on a phone: its first column as the title, the others below it with their names. */
export function ColumnsCard<Row>({ row, columns: [title, ...rest] }: Props<Row>) {
  return (
    <>
      <div className="text-base font-medium">{title?.cell(row)}</div>
      <dl className="mt-1 grid grid-cols-2 gap-x-4 gap-y-0.5 text-sm">
        {rest.map((column) => (
          <div key={column.id} className="flex min-w-0 items-baseline gap-1.5">
            <dt className="truncate text-ink-soft">{column.header}</dt>
            <dd className="min-w-0 truncate">{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
