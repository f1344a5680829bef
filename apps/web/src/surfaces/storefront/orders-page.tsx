import { useListMyOrdersInfiniteQuery } from "#features/orders/api.ts";
import { OrderCard } from "#features/orders/order-card.tsx";
import { OrderCardsSkeleton } from "#features/orders/order-cards-skeleton.tsx";
import { useT } from "#shared/i18n/context.ts";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { ShowMore } from "#shared/ui/show-more.tsx";
import { PageTitle } from "./page-title.tsx";

export function Component() {
  const t = useT();
  const query = useListMyOrdersInfiniteQuery({ limit: 12 }, { refetchOnMountOrArgChange: true });
  return (
    <div className="max-w-5xl">
      <PageTitle title={t.account.my_orders} />
      <Loaded
        query={query}
        skeleton={<OrderCardsSkeleton />}
        isEmpty={({ pages }) => pages.every((page) => page.items.length === 0)}
        empty={
          <EmptyState
            picture="/pictures/bag.webp"
            title={t.orders.empty_title}
            text={t.orders.empty_text}
            action={<ButtonLink to="/catalog">{t.shell.to_catalog}</ButtonLink>}
          />
        }
      >
        {({ pages }) => (
          <>
            <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-2">
              {pages
                .flatMap((page) => page.items)
                .map((order) => (
                  <li key={order.id}>
                    <OrderCard order={order} />
                  </li>
                ))}
            </ul>
            <ShowMore query={query} />
          </>
        )}
      </Loaded>
    </div>
  );
}
