import type { Order } from "@saudaflow/contract";
import { CancelOrder } from "#features/orders/cancel-order.tsx";
import { OrderFacts } from "#features/orders/order-facts.tsx";
import { isFinished } from "#features/orders/order-steps.ts";
import { ReceiptLinks } from "#features/orders/receipt-links.tsx";
import { RepeatOrder } from "#features/orders/repeat-order.tsx";
import { SumList } from "#features/orders/sum-list.tsx";
import { useT } from "#shared/i18n/context.ts";
import { Card } from "#shared/ui/card.tsx";

/** The money, where to, the receipt, and what can still be done. */
export default function OrderAside({ order }: { readonly order: Order }) {
  const t = useT();
  return (
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
  );
}
