import type { Order } from "@saudaflow/contract";
import { useNavigate } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DetailPage } from "#shared/panel/detail-page.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { MoveButton } from "./move-button.tsx";
import { isPicked } from "./next-step.ts";
import { PickRow } from "./pick-row.tsx";
import { usePicking } from "./use-picking.ts";

/** An order on its way from the shelves into the box: big rows, a scanner, and how much is left. */
export function PickingView({ order }: { readonly order: Order }) {
  const t = usePanelT();
  const navigate = useNavigate();
  const picking = usePicking(order);
  const back = `/seller/orders/${order.id}`;
  const isAll = picking.done === picking.all;
  const onMoved = () => {
    // Accepting the work stays here; when it is done the box leaves.
    if (order.status !== "packing") return;
    picking.forget();
    void navigate(back);
  };
  return (
    <DetailPage title={t.shop_orders.picking(order.number)} back={back}>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-3">
        <p className="text-ink-soft">{t.shop_orders.pick_hint}</p>
        {order.items.map((item) => (
          <PickRow
            key={item.id}
            item={item}
            isPicked={picking.isPicked(item.id)}
            onTurn={() => picking.turn(item.id)}
          />
        ))}
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 bg-page px-4 py-3 max-md:bottom-16">
          <div className="min-w-48 flex-1">
            <p role="status" className="figures mb-1.5 font-semibold">
              {t.shop_orders.picked(picking.done, picking.all)}
            </p>
            <progress
              aria-hidden
              value={picking.done}
              max={picking.all}
              className="block h-2 w-full overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
            />
          </div>
          {isPicked(order.status) ? (
            <MoveButton
              order={order}
              size="large"
              look={isAll || order.status === "confirmed" ? "primary" : "soft"}
              onMoved={onMoved}
            />
          ) : (
            <p className="flex flex-wrap items-center gap-3 text-ink-soft">
              {t.shop_orders.pick_over}
              <ButtonLink to={back} look="soft">
                {t.shop_orders.to_order}
              </ButtonLink>
            </p>
          )}
        </div>
      </div>
    </DetailPage>
  );
}
