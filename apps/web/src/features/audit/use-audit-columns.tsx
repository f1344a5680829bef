import type { AuditEntry } from "@saudaflow/contract";
import { useMemo } from "react";
import { Link } from "react-router";
import { usePanelT } from "#shared/i18n/panel.tsx";
import type { Column } from "#shared/table/column.ts";
import { useFormat } from "#shared/use-format.ts";
import { subjectOf } from "./subject.ts";
import { useSayDeed } from "./use-say-deed.ts";

export function useAuditColumns(): readonly Column<AuditEntry>[] {
  const t = usePanelT().audit;
  const f = useFormat();
  const say = useSayDeed();
  return useMemo(
    () => [
      {
        id: "deed",
        header: t.what,
        min: 220,
        cell: (entry) => {
          const { deed, detail } = say(entry);
          return (
            <>
              {deed}
              {detail && <span className="block truncate font-normal text-ink-soft">{detail}</span>}
            </>
          );
        },
      },
      {
        id: "actor",
        header: t.who,
        width: 190,
        cell: ({ actor }) => actor?.full_name ?? <span className="text-ink-soft">{t.nobody}</span>,
      },
      {
        id: "subject",
        header: t.subject,
        width: 190,
        cell: ({ subject }) => {
          const { label, to } = subjectOf(subject, t);
          return to ? (
            <Link to={to} className="rounded-small hover:text-accent hover:underline">
              {label}
            </Link>
          ) : (
            label
          );
        },
      },
      {
        id: "address",
        header: t.address,
        width: 150,
        spare: 2,
        className: "figures",
        cell: ({ address }) => address,
      },
      {
        id: "when",
        header: t.when,
        width: 164,
        spare: 1,
        className: "figures",
        cell: ({ created_at }) => f.date(created_at, "moment"),
      },
    ],
    [t, f, say],
  );
}
