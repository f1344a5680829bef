import { OPEN_ORDER_STATUSES, type SellerDashboard } from "@saudaflow/contract";
import { useId } from "react";
import { Link } from "react-router";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";

/** How many orders stand at each step; who waits for an answer stands out. */
export function WaitingOrders({ counts }: { readonly counts: SellerDashboard["orders_waiting"] }) {
  const t = usePanelT();
  const f = useFormat();
  const id = useId();
  return (
    <nav aria-labelledby={id}>
      <h2 id={id} className="sr-only">
        {t.dashboard.waiting}
      </h2>
      <ul className="no-scrollbar relative -mx-4 flex gap-2 overflow-x-auto px-4 md:mx-0 md:px-0">
        {OPEN_ORDER_STATUSES.map((status) => {
          const calls = status === "pending" && counts[status] > 0;
          return (
            <li key={status} className="flex-1">
              <Link
                to={`/seller/orders?status=${status}`}
                className={cx(
                  "flex min-h-11 items-center justify-between gap-3 rounded-control px-4 py-2 whitespace-nowrap transition-colors",
                  calls ? "bg-few-soft text-few" : "bg-surface hover:bg-sunken",
                )}
              >
                {t.orders.statuses[status]}
                <span className="figures text-lg font-bold">{f.number(counts[status])}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
