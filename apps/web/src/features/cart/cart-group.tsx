import type { Cart } from "@saudaflow/contract";
import { Store } from "lucide-react";
import { useId } from "react";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useFormat } from "#shared/use-format.ts";
import { CartLineRow } from "./cart-line-row.tsx";
import { blocks } from "./cart-model.ts";
import { useSetQuantity } from "./use-set-quantity.ts";

interface Props {
  readonly group: Cart["groups"][number];
  /** Stands beside a page: its button stays at the sheet's end. */
  readonly inSheet?: boolean;
}

/** One shop's goods: what will be one order. */
export function CartGroup({ group, inSheet = false }: Props) {
  const t = useT();
  const f = useFormat();
  const id = useId();
  const set = useSetQuantity();
  const blocked = group.items.filter(blocks);
  const fixAll = () => {
    for (const item of blocked)
      set(item.product, item.problem === "unavailable" ? 0 : item.product.stock_quantity);
    toast({ text: t.cart.fixed });
  };
  return (
    <section
      aria-labelledby={id}
      className="@4xl:grid @4xl:grid-cols-[minmax(0,1fr)_20rem] @4xl:items-start @4xl:gap-x-8"
    >
      <div className="min-w-0">
        <h2 id={id} className="flex items-center gap-2 text-lg font-semibold">
          <Store aria-hidden className="size-5 shrink-0 text-accent" />
          {group.shop.name}
        </h2>
        {Number(group.shop.delivery_fee) > 0 && (
          <p className="text-sm text-ink-soft">
            {t.orders.checkout.delivery_for(f.money(group.shop.delivery_fee))}
          </p>
        )}
        <ul className="mt-1 divide-y divide-line">
          {group.items.map((item) => (
            <CartLineRow key={item.product.id} item={item} />
          ))}
        </ul>
      </div>
      {/* On a phone it stays above the bottom bar while this shop's lines are in sight. */}
      <div
        className={
          inSheet
            ? "sticky -bottom-2 z-20 -mx-6 bg-raised px-6 pt-3 pb-4"
            : "sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] z-20 -mx-4 bg-linear-to-t from-page from-80% to-transparent px-4 pt-6 pb-3 md:static md:mx-0 md:bg-none md:px-0 md:pt-4 @4xl:sticky @4xl:top-22 @4xl:bottom-auto @4xl:rounded-card @4xl:bg-surface @4xl:p-6"
        }
      >
        <div className="mb-3 flex items-baseline justify-between gap-4 max-md:hidden">
          <span>{t.common.products(group.items.length)}</span>
          <span className="figures text-xl font-bold tracking-tight">{f.money(group.total)}</span>
        </div>
        {blocked.length > 0 ? (
          <Button size="large" wide onClick={fixAll}>
            {t.cart.fix_all}
          </Button>
        ) : (
          <ButtonLink
            to={`/checkout?shop=${group.shop.id}`}
            size="large"
            wide
            className="max-md:justify-between"
          >
            <span>{t.cart.checkout}</span>
            <span className="figures md:hidden">{f.money(group.total)}</span>
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
