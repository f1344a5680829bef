import type { OrderRow } from "@saudaflow/contract";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { useFormat } from "#shared/use-format.ts";
import { StatusBadge } from "./status-badge.tsx";

interface Props {
  readonly orders: readonly OrderRow[];
  readonly panel: "seller" | "admin";
}

/** The newest orders, and the way to all of them. */
export function LatestOrders({ orders, panel }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const all = panel === "seller" ? "/seller/orders/list" : "/admin/orders";
  return (
    <PanelCard
      title={t.dashboard.latest_orders}
      action={
        <Link to={all} className="rounded-small py-1 text-sm font-medium text-accent hover:underline">
          {t.dashboard.all_orders}
        </Link>
      }
    >
      {orders.length === 0 && <p className="text-ink-soft">{t.dashboard.no_orders}</p>}
      <ul className="-my-1 flex flex-col">
        {orders.map((order) => (
          <li key={order.id} className="relative flex min-h-14 items-center gap-3 py-1">
            <span className="min-w-0 flex-1">
              <Link
                to={`/${panel}/orders/${order.id}`}
                className="block truncate rounded-small after:absolute after:inset-0 hover:text-accent"
              >
                {order.client.full_name}
              </Link>
              <span className="figures block truncate text-sm text-ink-soft">
                № {order.number} · {f.when(order.created_at)}
              </span>
            </span>
            <span className="flex flex-col items-end gap-0.5">
              <span className="figures font-semibold">{f.money(order.total)}</span>
              <StatusBadge status={order.status} />
            </span>
          </li>
        ))}
      </ul>
    </PanelCard>
  );
}
