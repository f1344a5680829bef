import type { Order, OrderStatus } from "@saudaflow/contract";
import { useT } from "#shared/i18n/context.ts";

const PICTURES: Record<OrderStatus, string> = {
  pending: "clock",
  confirmed: "receipt",
  packing: "box",
  ready: "bag",
  delivering: "truck",
  completed: "party",
  cancelled: "basket",
};

/** What is happening with the order now, said as a neighbour would. */
export function OrderHero({ order }: { readonly order: Order }) {
  const t = useT();
  const { status } = order;
  const forPickup = status === "ready" && order.delivery_method === "pickup";
  const paidBack =
    status === "cancelled" && order.payment_status === "refunded" && order.payment_method === "wallet";
  const title = t.orders.now[forPickup ? "ready_pickup" : status];
  const text = t.orders.now_text[forPickup ? "ready_pickup" : paidBack ? "cancelled_paid" : status];
  return (
    <div className="relative flex items-center justify-between gap-3 overflow-hidden rounded-sheet bg-linear-105 from-tint-0 via-tint-5 to-tint-2 py-5 ps-5 pe-3 md:px-8 md:py-6">
      <span
        aria-hidden
        className="absolute inset-0 bg-[radial-gradient(circle_at_12%_-20%,var(--glow),transparent_55%)]"
      />
      <div className="relative" aria-live="polite">
        <p className="text-xl font-bold tracking-tight text-balance">{title}</p>
        <p className="mt-1 text-balance">{text}</p>
      </div>
      <img
        key={status}
        src={`/pictures/${PICTURES[status]}.webp`}
        alt=""
        width={112}
        height={112}
        className="relative size-24 shrink-0 object-contain transition-opacity duration-200 md:size-28 starting:opacity-0"
      />
    </div>
  );
}
