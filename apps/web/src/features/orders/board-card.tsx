import type { ShopOrderRow } from "@saudaflow/contract";
import { ListChecks, MessageSquare, Store, Truck } from "lucide-react";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { useFormat } from "#shared/use-format.ts";
import { actionWord, nextStep } from "./next-step.ts";
import { PaymentNote } from "./payment-note.tsx";
import { useMoveOrder } from "./use-move-order.ts";
import { WaitingTime } from "./waiting-time.tsx";

/** An order on the board: who waits, for how much, and the one press that moves it on. */
export function BoardCard({ order }: { readonly order: ShopOrderRow }) {
  const t = usePanelT();
  const f = useFormat();
  const move = useMoveOrder();
  const next = nextStep(order.transitions);
  const Way = order.delivery_method === "delivery" ? Truck : Store;
  return (
    <article
      aria-label={t.orders.numbered(order.number)}
      className="relative flex flex-col gap-2 rounded-control bg-raised p-3"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-2">
        <Link
          to={`/seller/orders/${order.id}`}
          className="figures font-semibold after:absolute after:inset-0 after:rounded-control focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
        >
          № {order.number}
        </Link>
        <WaitingTime order={order} />
      </div>
      <p className="truncate">{order.client.full_name}</p>
      <div className="flex items-baseline justify-between gap-2">
        <span className="figures text-lg font-bold tracking-tight">{f.money(order.total)}</span>
        <span className="figures text-sm text-ink-soft">{t.common.products(order.item_count)}</span>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="inline-flex items-center gap-1.5 text-sm text-ink-soft">
          <Way aria-hidden className="size-4 shrink-0" />
          {t.orders.delivery_methods[order.delivery_method]}
        </span>
        <PaymentNote {...order} />
      </div>
      {order.comment && (
        <p className="flex gap-1.5 text-sm">
          <MessageSquare aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
          <span className="line-clamp-2 wrap-anywhere">{order.comment}</span>
        </p>
      )}
      {next && (
        <div className="relative mt-1 flex gap-2">
          {order.status === "packing" && (
            <Link
              to={`/seller/orders/${order.id}/picking`}
              aria-label={t.shop_orders.picking(order.number)}
              title={t.shop_orders.pick}
              className="grid size-11 shrink-0 place-items-center rounded-control bg-accent-soft text-accent-ink"
            >
              <ListChecks aria-hidden className="size-5" />
            </Link>
          )}
          <Button
            wide
            look={order.status === "pending" ? "primary" : "soft"}
            className="px-3"
            onClick={() => void move(order, next)}
          >
            {actionWord(t, next, order.delivery_method)}
          </Button>
        </div>
      )}
    </article>
  );
}
