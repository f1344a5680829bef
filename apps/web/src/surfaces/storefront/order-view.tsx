import type { Order } from "@saudaflow/contract";
import { OrderHero } from "#features/orders/order-hero.tsx";
import { OrderLines } from "#features/orders/order-lines.tsx";
import { isFinished } from "#features/orders/order-steps.ts";
import { OrderTimeline } from "#features/orders/order-timeline.tsx";
import { RepeatOrder } from "#features/orders/repeat-order.tsx";
import { SumList } from "#features/orders/sum-list.tsx";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { Card } from "#shared/ui/card.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useFormat } from "#shared/use-format.ts";
import { PageTitle } from "./page-title.tsx";

// Below what one comes for: where the order is.
const OrderFacts = later(() => import("#features/orders/order-facts.tsx"), <Skeleton className="h-56" />);
const ReceiptLinks = later(() => import("#features/orders/receipt-links.tsx"), <Skeleton className="h-21" />);
const CancelOrder = later(() => import("#features/orders/cancel-order.tsx"));

export function OrderView({ order }: { readonly order: Order }) {
  const t = useT();
  const f = useFormat();
  return (
    <>
      <PageTitle title={t.orders.numbered(order.number)}>
        <p className="text-ink-soft">{f.date(order.created_at, "moment")}</p>
      </PageTitle>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 xl:grid-cols-[minmax(0,1fr)_23rem] xl:gap-10">
        <div className="flex min-w-0 flex-col gap-8">
          <OrderHero order={order} />
          <OrderTimeline order={order} />
          <section>
            <h2 className="mb-1 text-lg font-semibold">{t.orders.goods}</h2>
            <OrderLines items={order.items} />
          </section>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <Card>
            <SumList sums={order} delivery_method={order.delivery_method} totalLabel={t.common.total} />
          </Card>
          <OrderFacts order={order} />
          <ReceiptLinks order={order} />
          <div className="flex flex-wrap gap-2">
            <RepeatOrder id={order.id} primary={isFinished(order.status)} />
            {order.can.cancel && <CancelOrder order={order} />}
          </div>
        </div>
      </div>
    </>
  );
}
