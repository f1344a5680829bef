import type { WalletTransaction } from "@saudaflow/contract";
import type { ComponentProps } from "react";
import type { Static } from "typebox";
import { ShowMore } from "#shared/ui/show-more.tsx";
import { useFormat } from "#shared/use-format.ts";
import { byDay } from "./by-day.ts";
import { TransactionRow } from "./transaction-row.tsx";

interface Props {
  readonly pages: readonly { readonly items: readonly Static<typeof WalletTransaction>[] }[];
  readonly query: ComponentProps<typeof ShowMore>["query"];
  /** Where an order is shown; one's own unless it is said. */
  readonly orderTo?: ((order_id: number) => string) | undefined;
}

/** What came in and went out, day by day, newest first. */
export function Transactions({ pages, query, orderTo }: Props) {
  const f = useFormat();
  return (
    <>
      {byDay(pages.flatMap((page) => page.items)).map(({ day, items }) => (
        <section key={day} className="mb-5">
          <h3 className="mb-1 text-sm font-medium text-ink-soft">{f.date(`${day}T12:00:00Z`, "date")}</h3>
          <ul className="divide-y divide-line">
            {items.map((transaction) => (
              <TransactionRow key={transaction.id} transaction={transaction} orderTo={orderTo} />
            ))}
          </ul>
        </section>
      ))}
      <ShowMore query={query} />
    </>
  );
}
