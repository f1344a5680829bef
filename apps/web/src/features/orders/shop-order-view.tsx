import type { Order } from "@saudaflow/contract";
import { ListChecks } from "lucide-react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { useFormat } from "#shared/use-format.ts";
import { CancelByShop } from "./cancel-by-shop.tsx";
import { ClientCard } from "./client-card.tsx";
import { MoveButton } from "./move-button.tsx";
import { isPicked } from "./next-step.ts";
import { OrderLines } from "./order-lines.tsx";
import { OrderLog } from "./order-log.tsx";
import { PaymentNote } from "./payment-note.tsx";
import { ReceiptLinks } from "./receipt-links.tsx";
import { RefundButton } from "./refund-button.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { SumList } from "./sum-list.tsx";

interface Props {
  readonly order: Order;
  readonly panel: "seller" | "admin";
}

/** An order as its shop sees it: what to do next above, the goods and sums, who ordered beside them. */
export function ShopOrderView({ order, panel }: Props) {
  const t = usePanelT();
  const f = useFormat();
  const isOpen = order.status !== "completed" && order.status !== "cancelled";
  return (
    <DetailPage
      title={`№ ${order.number}`}
      back={
        panel === "seller" && isOpen
          ? "/seller/orders"
          : `/${panel}/orders${panel === "seller" ? "/list" : ""}`
      }
      note={<StatusBadge status={order.status} />}
      actions={
        <>
          {panel === "seller" && isPicked(order.status) && (
            <ButtonLink to="picking" look="soft">
              <ListChecks aria-hidden className="size-4" />
              {t.shop_orders.pick}
            </ButtonLink>
          )}
          <MoveButton order={order} />
          {order.can.refund && !isOpen && <RefundButton order={order} />}
        </>
      }
      aside={
        <>
          <ClientCard order={order} />
          <OrderLog order={order} />
          <div className="pt-2">
            <ReceiptLinks order={order} />
          </div>
        </>
      }
    >
      <PanelCard
        title={t.orders.goods}
        action={
          <span className="figures text-sm text-ink-soft">
            {panel === "admin" && `${order.shop.name} · `}
            {f.date(order.created_at, "moment")}
          </span>
        }
      >
        <OrderLines
          items={order.items}
          to={(product_id) => `${panel === "seller" ? "/seller" : ""}/products/${product_id}`}
        />
      </PanelCard>
      <PanelCard title={t.orders.payment} action={<PaymentNote {...order} />}>
        {order.payment_status === "unpaid" && isOpen && (
          <p className="mb-4 rounded-control bg-few-soft px-4 py-3 font-medium text-few">
            {t.shop_orders.to_take(f.money(order.total))}
          </p>
        )}
        <SumList sums={order} delivery_method={order.delivery_method} totalLabel={t.common.total} />
      </PanelCard>
      {(order.can.cancel || (order.can.refund && isOpen)) && (
        <div className="flex flex-wrap gap-2">
          {order.can.refund && isOpen && <RefundButton order={order} />}
          {order.can.cancel && <CancelByShop order={order} />}
        </div>
      )}
    </DetailPage>
  );
}
