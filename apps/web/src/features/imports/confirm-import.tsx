import type { Import } from "@saudaflow/contract";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useConfirmImport } from "./use-confirm-import.ts";

/** The one button that changes the shop, where nothing stands in its way. */
export function ConfirmImport({ run }: { readonly run: Import }) {
  const t = usePanelT().imports;
  const f = useFormat();
  const { confirm, busy } = useConfirmImport(run.id);
  const { create, update, error } = run.summary;
  const count = create + update;
  if (!run.can.confirm || error > 0 || count === 0) return null;
  return (
    <Button className="max-lg:w-full" busy={busy} onClick={() => void confirm(false)}>
      {t.confirm(f.number(count), count)}
    </Button>
  );
}
