import type { TopUp, TopUpFilter } from "@saudaflow/contract";
import { useCallback, useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DataTable } from "#shared/table/data-table.tsx";
import { useCursorRows } from "#shared/table/use-cursor-rows.ts";
import { Confirm } from "#shared/ui/confirm.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useListTopUpsInfiniteQuery } from "./api.ts";
import { TopUpRowCard } from "./top-up-row-card.tsx";
import { type Decision, useDecideTopUp } from "./use-decide-top-up.ts";
import { useTopUpColumns } from "./use-top-up-columns.tsx";

/** Everybody's requests, to approve or refuse. */
export function TopUpRequests({ filter }: { readonly filter: TopUpFilter }) {
  const t = usePanelT();
  const f = useFormat();
  const rows = useCursorRows(useListTopUpsInfiniteQuery(filter, { refetchOnMountOrArgChange: true }));
  const decide = useDecideTopUp(filter);
  const [asked, setAsked] = useState<{ item: TopUp; decision: Decision }>();
  const [open, setOpen] = useState(false);
  const ask = useCallback((item: TopUp, decision: Decision) => {
    setAsked({ item, decision });
    setOpen(true);
  }, []);
  const columns = useTopUpColumns(ask);
  const decision = asked?.decision ?? "approved";
  return (
    <>
      <DataTable
        id="top-ups"
        label={t.admin.top_ups_title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ user }) => user.full_name}
        card={(item) => <TopUpRowCard item={item} onDecide={ask} />}
        empty={
          <EmptyState
            picture="/pictures/wallet.webp"
            title={t.admin.no_top_ups}
            text={t.admin.no_top_ups_text}
          />
        }
      />
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
