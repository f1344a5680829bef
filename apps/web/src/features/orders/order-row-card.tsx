import type { ShopOrderRow } from "@saudaflow/contract";
import { useFormat } from "#shared/use-format.ts";
import { PaymentNote } from "./payment-note.tsx";
import { StatusBadge } from "./status-badge.tsx";

/** A row of the list of orders on a phone. */
export function OrderRowCard({ order }: { readonly order: ShopOrderRow }) {
  const f = useFormat();
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="truncate font-semibold">{order.client.full_name}</span>
        <span className="figures text-lg font-bold tracking-tight">{f.money(order.total)}</span>
      </span>
      <span className="mt-1 flex items-center justify-between gap-3">
        <span className="figures truncate text-sm text-ink-soft">
          № {order.number} · {f.when(order.created_at)}
        </span>
        <StatusBadge status={order.status} />
      </span>
      <span className="mt-1 flex">
        <PaymentNote {...order} />
      </span>
    </>
  );
}
