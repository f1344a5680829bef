import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { DataTableSkeleton } from "./data-table-skeleton.tsx";

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand on the right, digit under digit. */
  readonly figures?: boolean;
  readonly className?: string;
}
interface Props<Row> {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while loading. Errors and emptiness are `Loaded`'s work around it. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string | number;
  readonly onRow?: (row: Row) => void;
}

/** A calm table: sticky header, figures on the right, scrolls inside itself on a phone. */
export function DataTable<Row>({ label, columns, rows, rowKey, onRow }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={label} className="relative overflow-x-auto rounded-card bg-surface">
      <table className="w-full text-sm">
        <thead className="sticky top-0 z-10 bg-surface text-ink-soft">
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={cx(
                  "px-4 py-3 font-medium whitespace-nowrap",
                  column.figures ? "text-end" : "text-start",
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows ? (
            rows.map((row) => (
              <tr
                key={rowKey(row)}
                onClick={onRow && (() => onRow(row))}
                className={cx("border-t border-line", onRow && "cursor-pointer hover:bg-sunken")}
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={cx("px-4 py-3", column.figures && "figures text-end", column.className)}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))
          ) : (
            <DataTableSkeleton columns={columns.length} />
          )}
        </tbody>
      </table>
    </section>
  );
}
