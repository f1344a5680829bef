import type { TopUp } from "@saudaflow/contract";
import { useMemo } from "react";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { TopUpDecision } from "./top-up-decision.tsx";
import type { Decision } from "./use-decide-top-up.ts";

export function useTopUpColumns(
  onDecide: (item: TopUp, decision: Decision) => void,
): readonly Column<TopUp>[] {
  const t = usePanelT();
  const f = useFormat();
  return useMemo(
    () => [
      {
        id: "person",
        header: t.admin.who,
        cell: ({ user }) => (
          <Link to={`/admin/users/${user.id}`} className="rounded-small font-medium hover:text-accent">
            {user.full_name}
          </Link>
        ),
      },
      { id: "email", header: t.people.email, hidden: true, cell: ({ user }) => user.email },
      { id: "note", header: t.wallet.note, min: 140, spare: 2, cell: ({ note }) => note },
      {
        id: "created",
        header: t.admin.asked,
        width: 164,
        spare: 1,
        className: "figures",
        cell: ({ created_at }) => f.date(created_at, "moment"),
      },
      {
        id: "amount",
        header: t.wallet.amount,
        figures: true,
        width: 136,
        className: "font-semibold",
        cell: ({ amount }) => f.money(amount),
      },
      {
        id: "decision",
        header: t.admin.decision,
        width: 290,
        className: "text-end",
        cell: (item) => <TopUpDecision item={item} onDecide={onDecide} />,
      },
    ],
    [t, f, onDecide],
  );
}
