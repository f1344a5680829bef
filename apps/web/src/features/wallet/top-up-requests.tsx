import type { TopUp } from "@saudaflow/contract";
import { useMemo, useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { ShowMore } from "#shared/ui/show-more.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useListTopUpsInfiniteQuery } from "./api.ts";
import { RowsSkeleton } from "./rows-skeleton.tsx";
import { TopUpRow } from "./top-up-row.tsx";
import { type Decision, useDecideTopUp } from "./use-decide-top-up.ts";

/** Everybody's requests of one state, to approve or refuse. */
export function TopUpRequests({ status }: { readonly status: TopUp["status"] | undefined }) {
  const t = usePanelT();
  const f = useFormat();
  const filter = useMemo(() => (status ? { status } : {}), [status]);
  const query = useListTopUpsInfiniteQuery(filter, { refetchOnMountOrArgChange: true });
  const decide = useDecideTopUp(filter);
  const [asked, setAsked] = useState<{ item: TopUp; decision: Decision }>();
  const [open, setOpen] = useState(false);
  const decision = asked?.decision ?? "approved";
  return (
    <>
      <Loaded
        query={query}
        skeleton={
          <div className="rounded-card bg-surface px-4 py-2">
            <RowsSkeleton />
          </div>
        }
        isEmpty={({ pages }) => pages.every((page) => page.items.length === 0)}
        empty={
          <EmptyState
            picture="/pictures/wallet.webp"
            title={t.admin.no_top_ups}
            text={t.admin.no_top_ups_text}
          />
        }
      >
        {({ pages }) => (
          <>
            <ul className="divide-y divide-line rounded-card bg-surface">
              {pages
                .flatMap((page) => page.items)
                .map((item) => (
                  <TopUpRow
                    key={item.id}
                    item={item}
                    onDecide={(next) => {
                      setAsked({ item, decision: next });
                      setOpen(true);
                    }}
                  />
                ))}
            </ul>
            <ShowMore query={query} />
          </>
        )}
      </Loaded>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        danger={decision === "rejected"}
        title={t.admin.top_up_question[decision]}
        action={decision === "approved" ? t.admin.approve : t.admin.reject}
        onConfirm={() => {
          setOpen(false);
          if (asked) void decide(asked.item, decision);
        }}
      >
        {asked && (
          <>
            <p>
              <span className="figures font-semibold text-ink">{f.money(asked.item.amount)}</span> ·{" "}
              {asked.item.user.full_name}
            </p>
            <p className="mt-1">{t.admin.top_up_means[decision]}</p>
          </>
        )}
      </Confirm>
    </>
  );
}
