import type { ManagedUserDetails } from "@saudaflow/contract";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useFormat } from "#shared/use-format.ts";
import { PersonOrderList } from "./person-order-list.tsx";
import { useListOrdersInfiniteQuery } from "./shop-api.ts";

const SHOWN = 5;

/** The latest orders of a person, and the way to all of them. */
export function PersonOrders({ person: { id, order_count } }: { readonly person: ManagedUserDetails }) {
  const t = usePanelT();
  const f = useFormat();
  const query = useListOrdersInfiniteQuery(
    { client_id: id, limit: SHOWN },
    { refetchOnMountOrArgChange: true },
  );
  return (
    <PanelCard
      title={t.orders.title}
      action={
        order_count > SHOWN && (
          <Link to={`/admin/orders?client_id=${id}`} className="font-medium text-accent hover:underline">
            {t.people.all_orders(f.number(order_count))}
          </Link>
        )
      }
    >
      <Loaded
        small
        query={query}
        skeleton={<Skeleton className="h-40 bg-sunken" />}
        isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
        empty={<p className="text-ink-soft">{t.people.no_orders}</p>}
      >
        {({ pages }) => <PersonOrderList orders={pages.flatMap(({ items }) => items).slice(0, SHOWN)} />}
      </Loaded>
    </PanelCard>
  );
}
