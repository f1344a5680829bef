import { useId } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { BoardCard } from "./board-card.tsx";
import type { BoardColumn } from "./board-columns.ts";

interface Props {
  readonly column: BoardColumn;
  /** There are more orders than are shown. */
  readonly more: boolean;
}

/** One state of the board with its orders, scrolled by itself on a desk. */
export function BoardColumnView({ column: { status, orders }, more }: Props) {
  const t = usePanelT();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex min-h-0 min-w-52 flex-1 flex-col rounded-card bg-surface max-md:min-w-0"
    >
      <h2 id={id} className="flex items-center justify-between gap-2 px-4 py-3 font-semibold max-md:sr-only">
        {t.orders.statuses[status]}
        <span className="figures min-w-7 rounded-full bg-sunken px-2 text-center text-sm/6">
          {orders.length}
          {more && "+"}
        </span>
      </h2>
      <ul className="flex min-h-0 flex-col gap-2 overflow-y-auto overscroll-contain p-2 md:pt-0">
        {orders.map((order) => (
          <li key={order.id}>
            <BoardCard order={order} />
          </li>
        ))}
      </ul>
    </section>
  );
}
