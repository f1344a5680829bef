import type { Import, ImportDetails } from "@saudaflow/contract";
import { CircleAlert } from "lucide-react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { useFormat } from "#shared/use-format.ts";
import { DownloadFaulty } from "./download-faulty.tsx";
import { MendedFile } from "./mended-file.tsx";
import { useConfirmImport } from "./use-confirm-import.ts";

interface Props {
  readonly run: ImportDetails;
  readonly onStarted: (started: Import) => void;
}

/** All or nothing, said plainly, and the ways on. */
export function FaultyNote({ run, onStarted }: Props) {
  const t = usePanelT().imports;
  const f = useFormat();
  const { error, create, update } = run.summary;
  const { confirm, busy } = useConfirmImport(run.id);
  return (
    <section className="flex shrink-0 gap-3 rounded-card bg-few-soft p-4 text-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-few" />
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold text-few">{t.faulty_title(f.number(error), error)}</h2>
        <p className="mt-1 max-w-[75ch]">{t.faulty_text}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <MendedFile shop_id={run.shop_id} label={t.choose_mended} onStarted={onStarted} />
          <DownloadFaulty run={run} />
          {create + update > 0 && (
            <Button look="soft" className="bg-raised px-4" busy={busy} onClick={() => void confirm(true)}>
              {t.without}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
