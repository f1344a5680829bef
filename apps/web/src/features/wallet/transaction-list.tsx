import { useT } from "#shared/i18n/context.ts";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { ShowMore } from "#shared/ui/show-more.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useListWalletTransactionsInfiniteQuery } from "./api.ts";
import { byDay } from "./by-day.ts";
import { RowsSkeleton } from "./rows-skeleton.tsx";
import { TransactionRow } from "./transaction-row.tsx";

/** What came in and went out, day by day, newest first. */
export function TransactionList() {
  const t = useT();
  const f = useFormat();
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
      {({ pages }) => (
        <>
          {byDay(pages.flatMap((page) => page.items)).map(({ day, items }) => (
            <section key={day} className="mb-5">
              <h3 className="mb-1 text-sm font-medium text-ink-soft">{f.date(`${day}T12:00:00Z`, "date")}</h3>
              <ul className="divide-y divide-line">
                {items.map((transaction) => (
                  <TransactionRow key={transaction.id} transaction={transaction} />
                ))}
              </ul>
            </section>
          ))}
          <ShowMore query={query} />
        </>
      )}
    </Loaded>
  );
}
