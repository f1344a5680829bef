import type { OrderRow } from "@saudaflow/contract";
import { Link } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import { StatusBadge } from "./status-badge.tsx";

/** The orders of one person, for an administrator. */
export function PersonOrderList({ orders }: { readonly orders: readonly OrderRow[] }) {
  const t = useT();
  const f = useFormat();
  return (
    <ul className="-my-2 divide-y divide-line">
      {orders.map((order) => (
        <li key={order.id}>
          <Link
            to={`/admin/orders/${order.id}`}
            aria-label={`${t.orders.numbered(order.number)}, ${f.money(order.total)}`}
            className="-mx-2 grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded-control px-2 py-2 transition-colors hover:bg-sunken"
          >
            <span className="truncate font-medium">{f.date(order.created_at, "moment")}</span>
            <span className="figures text-end font-semibold">{f.money(order.total)}</span>
            <span className="figures truncate text-sm text-ink-soft">
              № {order.number} · {order.shop.name}
            </span>
            <span className="text-end">
              <StatusBadge status={order.status} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
