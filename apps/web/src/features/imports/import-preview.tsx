import type { Import, ImportDetails } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ButtonLink } from "#shared/ui/button-link.tsx";
import { AgeHidden } from "./age-hidden.tsx";
import { FaultyNote } from "./faulty-note.tsx";
import { ImportRows } from "./import-rows.tsx";

interface Props {
  readonly run: ImportDetails;
  readonly onStarted: (started: Import) => void;
}

/** What the list will do, before it does anything. */
export function ImportPreview({ run, onStarted }: Props) {
  const t = usePanelT().imports;
  const { columns } = run.mapping;
  const known = columns.filter(({ field }) => field !== null).length;
  const { create, update, error } = run.summary;
  return (
    <>
      {error > 0 && <FaultyNote run={run} onStarted={onStarted} />}
      <AgeHidden run={run} />
      <div className="flex shrink-0 flex-wrap items-center gap-x-2 text-sm text-ink-soft">
        <span className="figures">{t.columns_known(known, columns.length)}</span>
        <ButtonLink look="quiet" size="small" className="min-h-11" to="?step=columns">
          {t.columns_edit}
        </ButtonLink>
        {run.new_categories.length > 0 && <span>{t.new_categories(run.new_categories.join(", "))}</span>}
        {error === 0 && <span>{create + update > 0 ? t.confirm_text : t.nothing_to_do}</span>}
      </div>
      <ImportRows run={run} />
    </>
  );
}
