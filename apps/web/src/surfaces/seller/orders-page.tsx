import { Board } from "#features/orders/board.tsx";
import { BoardSkeleton } from "#features/orders/board-skeleton.tsx";
import { OrdersViews } from "#features/orders/orders-views.tsx";
import { useListOrdersInfiniteQuery } from "#features/orders/shop-api.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ListPage } from "#shared/panel/list-page.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { ShowMore } from "#shared/ui/show-more.tsx";

/** More orders than any shop works on at once. */
const OPEN = { is_open: true, limit: 100 } as const;

export function Component() {
  const t = usePanelT();
  const query = useListOrdersInfiniteQuery(OPEN, { refetchOnMountOrArgChange: true });
  return (
    <ListPage title={t.orders.title} actions={<OrdersViews view="board" />}>
      <Loaded
        query={query}
        skeleton={<BoardSkeleton />}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={
          <EmptyState
            picture="/pictures/party.webp"
            title={t.shop_orders.idle_title}
            text={t.shop_orders.idle_text}
            action={<ButtonLink to="/seller/orders/list">{t.shop_orders.all_orders}</ButtonLink>}
          />
        }
      >
        {({ pages }) => (
          <>
            <Board orders={pages.flatMap(({ items }) => items)} more={query.hasNextPage} />
            <ShowMore query={query} />
          </>
        )}
      </Loaded>
    </ListPage>
  );
}
