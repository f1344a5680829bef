import type { AuditEntry } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useFormat } from "#shared/use-format.ts";
import { subjectOf } from "./subject.ts";
import { useSayDeed } from "./use-say-deed.ts";

/** A deed on a phone's list. */
export function AuditRowCard({ entry }: { readonly entry: AuditEntry }) {
  const t = usePanelT().audit;
  const f = useFormat();
  const { deed, detail } = useSayDeed()(entry);
  return (
    <>
      <p className="text-base font-medium">{deed}</p>
      {detail && <p className="truncate">{detail}</p>}
      <p className="truncate text-sm text-ink-soft">
        {entry.actor?.full_name ?? t.nobody} · {subjectOf(entry.subject, t).label}
      </p>
      <p className="figures text-sm text-ink-soft">{f.date(entry.created_at, "moment")}</p>
    </>
  );
}
