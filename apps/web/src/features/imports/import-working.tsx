import type { Import } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ProgressBar } from "#shared/panel/progress-bar.tsx";
import { useFormat } from "#shared/use-format.ts";
import type { BusyState } from "./busy.ts";

interface Props {
  readonly state: BusyState;
  readonly progress: Import["progress"];
}

/** The server is at work: how far it is, and that nobody has to wait for it here. */
export function ImportWorking({ state, progress: { done, total } }: Props) {
  const t = usePanelT().imports;
  const f = useFormat();
  return (
    <div className="mx-auto flex w-full max-w-md flex-col items-center py-10 text-center">
      <img src="/pictures/box.webp" alt="" width={112} height={112} className="mb-5 size-28 object-contain" />
      <h2 className="text-xl font-semibold">{t.working[state]}</h2>
      <p className="mt-2 text-ink-soft text-balance">{t.working_text[state]}</p>
      <ProgressBar
        className="mt-6 w-full"
        value={total > 0 ? done / total : undefined}
        label={total > 0 ? t.rows_of(f.number(done), f.number(total)) : ""}
      />
      <p className="mt-4 text-sm text-ink-soft">{t.may_leave}</p>
    </div>
  );
}
