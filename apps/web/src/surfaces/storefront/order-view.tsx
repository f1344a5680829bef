import type { Order } from "@saudaflow/contract";
import { OrderHero } from "#features/orders/order-hero.tsx";
import { OrderLines } from "#features/orders/order-lines.tsx";
import { OrderTimeline } from "#features/orders/order-timeline.tsx";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useFormat } from "#shared/use-format.ts";
import { PageTitle } from "./page-title.tsx";

// What one comes for is where the order is.
const OrderAside = later(() => import("./order-aside.tsx"), <Skeleton className="h-120" />);

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
        <OrderAside order={order} />
      </div>
    </>
  );
}
