import { type MouseEvent, memo } from "react";
import { Link, type To, useLocation, useNavigate } from "react-router";
import { cx } from "../cx.ts";
import { usePanelT } from "../i18n/panel.tsx";
import type { CameFrom } from "../panel/came-from.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import type { Column } from "./column.ts";
import { RowCheck } from "./row-check.tsx";

interface Props<Row> {
  /** Undefined until it is loaded. */
  readonly rowKey: string | undefined;
  readonly index: number;
  /** Undefined until it is loaded. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly to: To | undefined;
  readonly name: string | undefined;
  readonly isSelected: boolean;
  readonly onSelect: SelectRow | undefined;
  /** Chosen with all others, so that none of them is taken out alone. */
  readonly isFixed: boolean;
}

export type SelectRow = (rowKey: string, event: unknown) => void;

/** What has a meaning of its own when it is pressed. */
const OWN = "a, button, input, label, select, textarea";

/** Pressed anywhere it opens what it stands for; by keyboard one goes to the link in its first cell. */
function PlainRow<Row>({
  rowKey = "",
  index,
  row,
  columns,
  to,
  name = "",
  isSelected,
  onSelect,
  isFixed,
}: Props<Row>) {
  const t = usePanelT();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const state: CameFrom = { list: pathname + search };
  const open = (event: MouseEvent<HTMLElement>) => {
    if (to === undefined || (event.target as Element).closest(OWN) || getSelection()?.toString()) return;
    if (event.ctrlKey || event.metaKey) window.open(String(to), "_blank");
    else void navigate(to, { state });
  };
  return (
    <tr
      onClick={open}
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={onSelect ? isSelected : undefined}
      className={cx(
        "h-14 border-b border-line transition-colors last:border-0",
        isSelected ? "bg-accent-soft" : to !== undefined && row && "hover:bg-sunken",
        to !== undefined && row && "cursor-pointer",
      )}
    >
      {onSelect && (
        <td className="ps-2">
          <RowCheck
            label={t.panel.select_row(name)}
            checked={isSelected}
            onChange={isFixed ? undefined : (event) => onSelect(rowKey, event)}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <td
          key={column.id}
          className={cx("truncate px-4", column.figures && "figures text-end", column.className)}
        >
          {row === undefined ? (
            <Skeleton className="h-4 w-3/4 bg-sunken" />
          ) : place === 0 && to !== undefined ? (
            <Link to={to} state={state} className="block truncate rounded-small font-medium text-ink">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

/** Scrolling draws the rows that come and leaves the others alone. */
export const TableRow = memo(PlainRow) as typeof PlainRow;
