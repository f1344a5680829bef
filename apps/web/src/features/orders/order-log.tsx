import type { AnswerOf, getOrderHistory, Order } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useGetOrderHistoryQuery } from "./api.ts";

interface Entry {
  readonly key: string;
  readonly what: string;
  readonly who: string;
  readonly note: string | null;
  readonly at: string;
}

/** What was done with an order, by whom and when, the newest first; refunds among it. */
export function OrderLog({ order }: { readonly order: Order }) {
  const t = usePanelT();
  const f = useFormat();
  const query = useGetOrderHistoryQuery({ id: order.id });
  const entriesOf = ({ items, refunds }: AnswerOf<typeof getOrderHistory>): Entry[] =>
    [
      ...items.map((event) => ({
        key: `event-${event.id}`,
        what: t.orders.statuses[event.status],
        who: event.actor_role === "system" ? t.shop_orders.system : (event.actor_name ?? ""),
        note: event.note,
        at: event.created_at,
      })),
      ...refunds.map((refund) => ({
        key: `refund-${refund.id}`,
        what: t.shop_orders.refund_made(f.money(refund.amount)),
        who: "",
        note: refund.reason,
        at: refund.created_at,
      })),
    ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <PanelCard title={t.shop_orders.history}>
      <Loaded small query={query} skeleton={<Skeleton className="h-24 bg-sunken" />}>
        {(history) => (
          <ol className="flex flex-col gap-4">
            {entriesOf(history).map(({ key, what, who, note, at }) => (
              <li key={key} className="flex gap-3">
                <span aria-hidden className="mt-1.5 size-2 shrink-0 rounded-full bg-control" />
                <div className="min-w-0 flex-1">
                  <p className="flex flex-wrap justify-between gap-x-3">
                    <span className="font-medium">{what}</span>
                    <time dateTime={at} className="figures text-sm text-ink-soft">
                      {f.date(at, "moment")}
                    </time>
                  </p>
                  {who && <p className="text-sm text-ink-soft wrap-anywhere">{who}</p>}
                  {note && <p className="text-sm wrap-anywhere">{note}</p>}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </PanelCard>
  );
}
