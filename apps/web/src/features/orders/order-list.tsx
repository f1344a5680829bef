import type { OrderRow } from "@saudaflow/contract";
import { Link } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { useFormat } from "#shared/use-format.ts";
import { StatusBadge } from "./status-badge.tsx";

interface Props {
  readonly orders: readonly OrderRow[];
  readonly to: (order: OrderRow) => string;
  /** Where all of them are of one person, the shop says more than the name. */
  readonly ofOne?: boolean;
}

/** Orders as whoever runs the shops reads them, a line or two each. */
export function OrderList({ orders, to, ofOne = false }: Props) {
  const t = useT();
  const f = useFormat();
  return (
    <ul className="divide-y divide-line">
      {orders.map((order) => (
        <li key={order.id}>
          <Link
            to={to(order)}
            aria-label={`${t.orders.numbered(order.number)}, ${f.money(order.total)}`}
            className="-mx-2 grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded-control px-2 py-2 transition-colors hover:bg-sunken"
          >
            <span className="truncate font-medium">
              {ofOne ? f.date(order.created_at, "moment") : order.client.full_name}
            </span>
            <span className="figures text-end font-semibold">{f.money(order.total)}</span>
            <span className="truncate text-sm text-ink-soft">
              № {order.number} · {ofOne ? order.shop.name : f.date(order.created_at, "moment")}
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
