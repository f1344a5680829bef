import { useId } from "react";
import { useT } from "#shared/i18n/context.ts";
import { Loaded } from "#shared/ui/loaded.tsx";
import { ShowMore } from "#shared/ui/show-more.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useListTopUpsInfiniteQuery } from "./api.ts";
import { RowsSkeleton } from "./rows-skeleton.tsx";
import { TopUpBadge } from "./top-up-badge.tsx";

/** One's own requests with their state. An admin is answered everybody's, so only his own are shown. */
export function OwnTopUps({ user_id }: { readonly user_id: number }) {
  const t = useT();
  const f = useFormat();
  const id = useId();
  const query = useListTopUpsInfiniteQuery({ limit: 3, user_id }, { refetchOnMountOrArgChange: true });
  const own = query.data?.pages.flatMap((page) => page.items);
  if (own?.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg font-semibold">
        {t.wallet.requests}
      </h2>
      <Loaded small query={query} skeleton={<RowsSkeleton rows={2} />}>
        {() => (
          <>
            <ul className="divide-y divide-line">
              {own?.map((item) => (
                <li key={item.id} className="flex items-center gap-3 py-3">
                  <div className="min-w-0 flex-1">
                    <p className="figures font-semibold">{f.money(item.amount)}</p>
                    <p className="text-sm wrap-anywhere text-ink-soft">
                      {f.date(item.created_at, "moment")}
                      {item.note && ` · ${item.note}`}
                    </p>
                  </div>
                  <TopUpBadge status={item.status} />
                </li>
              ))}
            </ul>
            <ShowMore query={query} />
          </>
        )}
      </Loaded>
    </section>
  );
}
