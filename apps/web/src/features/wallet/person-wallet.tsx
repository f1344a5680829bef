import type { ManagedUserDetails } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useListUserTransactionsInfiniteQuery } from "./people-api.ts";
import { RowsSkeleton } from "./rows-skeleton.tsx";
import { Transactions } from "./transactions.tsx";

/** A person's money, for an administrator: how much there is, and what made it so. */
export function PersonWallet({ person: { id, balance } }: { readonly person: ManagedUserDetails }) {
  const t = usePanelT();
  const f = useFormat();
  const query = useListUserTransactionsInfiniteQuery({ id }, { refetchOnMountOrArgChange: true });
  return (
    <PanelCard
      title={t.wallet.title}
      action={<span className="figures text-lg font-bold tracking-tight">{f.money(balance, true)}</span>}
    >
      <Loaded
        small
        query={query}
        skeleton={<RowsSkeleton />}
        isEmpty={({ pages }) => pages.every((page) => page.items.length === 0)}
        empty={<p className="text-ink-soft">{t.people.no_transactions}</p>}
      >
        {({ pages }) => (
          <Transactions pages={pages} query={query} orderTo={(order_id) => `/admin/orders/${order_id}`} />
        )}
      </Loaded>
    </PanelCard>
  );
}
