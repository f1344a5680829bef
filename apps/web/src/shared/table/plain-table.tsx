import { cx } from "../cx.ts";
import type { Column } from "./column.ts";

interface Props<Row> {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** What the rows come to, below them. */
  readonly total?: Row;
}

/** A short table that is there as a whole: the lines of an order, the beginning of a list. Scrolls inside itself on a phone. */
export function PlainTable<Row>({ label, columns, rows, rowKey, total }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section tabIndex={0} aria-label={label} className="relative overflow-x-auto">
      <table className="w-full text-sm">
        <thead className="text-ink-soft">
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={cx(
                  "px-3 py-2 font-medium whitespace-nowrap first:ps-0 last:pe-0",
                  column.figures ? "text-end" : "text-start",
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-t border-line">
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={cx(
                    "px-3 py-2.5 first:ps-0 last:pe-0",
                    column.figures && "figures text-end",
                    column.className,
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot className="font-semibold">
            <tr className="border-t-2 border-control">
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={cx(
                    "px-3 py-2.5 whitespace-nowrap first:ps-0 last:pe-0",
                    column.figures && "figures text-end",
                  )}
                >
                  {column.cell(total)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
