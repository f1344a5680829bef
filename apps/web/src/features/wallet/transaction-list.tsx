import { useT } from "#shared/i18n/context.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { useListWalletTransactionsInfiniteQuery } from "./api.ts";
import { RowsSkeleton } from "./rows-skeleton.tsx";
import { Transactions } from "./transactions.tsx";

/** The history of one's own wallet. */
export function TransactionList() {
  const t = useT();
  const query = useListWalletTransactionsInfiniteQuery(undefined, { refetchOnMountOrArgChange: true });
  return (
    <Loaded
      query={query}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages.every((page) => page.items.length === 0)}
      empty={
        <EmptyState
          picture="/pictures/receipt.webp"
          title={t.wallet.empty_title}
          text={t.wallet.empty_text}
        />
      }
    >
      {({ pages }) => <Transactions pages={pages} query={query} />}
    </Loaded>
  );
}
