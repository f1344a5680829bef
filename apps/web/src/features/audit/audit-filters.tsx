import type { AuditFilter } from "@saudaflow/contract";
import { X } from "lucide-react";
import { useMemo } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { DateRangePicker } from "#shared/panel/date-range.tsx";
import { PersonSelect } from "#shared/panel/person-select.tsx";
import { ChoiceChip } from "#shared/table/choice-chip.tsx";
import { FilterBar } from "#shared/table/filter-bar.tsx";
import type { ListParams } from "#shared/table/use-list-params.ts";
import { chipClass } from "#shared/ui/chip-class.ts";
import { DEED_KINDS } from "./deed-kinds.ts";
import { subjectOf } from "./subject.ts";

/** How the log is narrowed: what, who, when, and to what it was done. */
export function AuditFilters({ params }: { readonly params: ListParams<AuditFilter> }) {
  const t = usePanelT();
  const { values, set } = params;
  const kinds = useMemo(
    () => DEED_KINDS.map((value) => ({ value: value as string, label: t.audit.kinds[value] })),
    [t],
  );
  return (
    <FilterBar params={params}>
      <ChoiceChip
        label={t.audit.what}
        options={kinds}
        value={values.action}
        onChange={(action) => set({ action })}
      />
      <PersonSelect
        label={t.audit.who}
        placeholder={t.audit.who}
        none={t.audit.anybody}
        className={`${chipClass(values.actor_id !== undefined)} max-w-64`}
        value={values.actor_id}
        onChange={(actor_id) => set({ actor_id })}
      />
      <DateRangePicker clearable value={values} onChange={({ from, to }) => set({ from, to })} />
      {values.subject !== undefined && (
        <button type="button" className={chipClass(true)} onClick={() => set({ subject: undefined })}>
          {subjectOf(values.subject, t.audit).label}
          <X aria-hidden className="size-4" />
          <span className="sr-only">{t.panel.reset}</span>
        </button>
      )}
    </FilterBar>
  );
}
