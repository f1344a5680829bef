import { ArrowLeft } from "lucide-react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useListAddressesQuery } from "#features/accounts/api.ts";
import { useCart } from "#features/cart/use-cart.ts";
import { useRecheckCart } from "#features/cart/use-recheck-cart.ts";
import { useSetQuantity } from "#features/cart/use-set-quantity.ts";
import { CheckoutSkeleton } from "#features/orders/checkout-skeleton.tsx";
import { useGetWalletQuery } from "#features/wallet/api.ts";
import { useT } from "#shared/i18n/context.ts";
import { later } from "#shared/later.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { toast } from "#shared/ui/toast.ts";
import { PageTitle } from "./page-title.tsx";

const CheckoutForm = later(() => import("#features/orders/checkout-form.tsx"), <CheckoutSkeleton />);

export function Component() {
  const t = useT();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const shop_id = Number(search.get("shop"));
  const cart = useCart();
  const wallet = useGetWalletQuery(undefined, { refetchOnMountOrArgChange: true });
  const addresses = useListAddressesQuery();
  const recheckCart = useRecheckCart();
  const setQuantity = useSetQuantity();
  const groupIn = (data: typeof cart.currentData) =>
    data?.groups.find(({ shop }) => shop.id === shop_id || !shop_id);
  return (
    <>
      <Link
        to="/cart"
        className="-ms-2 inline-flex min-h-11 items-center gap-1.5 rounded-control px-2 text-sm font-medium text-ink-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t.orders.checkout.to_cart}
      </Link>
      <PageTitle title={t.orders.checkout.title} />
      <Loaded query={cart} skeleton={<CheckoutSkeleton />}>
        {(data) => {
          const group = groupIn(data);
          if (!group) {
            return (
              <EmptyState
                title={t.orders.checkout.nothing_title}
                text={t.orders.checkout.nothing_text}
                action={<ButtonLink to="/orders">{t.orders.to_orders}</ButtonLink>}
              />
            );
          }
          return (
            <CheckoutForm
              key={group.shop.id}
              group={group}
              addresses={addresses.data?.items ?? []}
              balance={wallet.data?.balance}
              recheck={recheckCart}
              setQuantity={setQuantity}
              onPlaced={(order) => {
                toast({ text: t.orders.placed });
                void navigate(`/orders/${order.id}`, { replace: true });
              }}
            />
          );
        }}
      </Loaded>
    </>
  );
}
