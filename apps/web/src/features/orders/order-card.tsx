import type { OrderRow } from "@saudaflow/contract";
import { Link } from "react-router";
import { useT } from "#shared/i18n/context.ts";
import { Picture } from "#shared/ui/picture.tsx";
import { useFormat } from "#shared/use-format.ts";
import { StatusBadge } from "./status-badge.tsx";

/** An order at a glance: when, how far, what was in it, how much. */
export function OrderCard({ order }: { readonly order: OrderRow }) {
  const t = useT();
  const f = useFormat();
  const more = order.item_count - order.thumb_urls.length;
  return (
    <article className="relative rounded-card bg-surface p-4 transition-colors hover:bg-sunken">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="truncate font-semibold">
          <Link
            to={`/orders/${order.id}`}
            aria-label={`${t.orders.numbered(order.number)}, ${f.date(order.created_at, "moment")}`}
            className="after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
          >
            {f.date(order.created_at, "moment")}
          </Link>
        </h2>
        <p className="figures text-lg font-bold tracking-tight">{f.money(order.total)}</p>
      </div>
      <div className="mt-1 flex items-center justify-between gap-3">
        <p className="truncate text-sm text-ink-soft">
          № {order.number} · {order.shop.name}
        </p>
        <StatusBadge status={order.status} />
      </div>
      <div className="mt-3 flex gap-1.5">
        {order.thumb_urls.map((url, i) => (
          <Picture key={`${i}${url}`} src={url} tint={order.id + i} className="size-13 rounded-control" />
        ))}
        {more > 0 && (
          <span className="figures grid size-13 place-items-center rounded-control bg-sunken text-sm font-medium text-ink-soft">
            +{more}
          </span>
        )}
      </div>
    </article>
  );
}
