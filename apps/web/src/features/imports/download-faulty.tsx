import type { ImportDetails, ImportRow } from "@saudaflow/contract";
import { Download } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { saveFile } from "#shared/save-file.ts";
import { Button } from "#shared/ui/button.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useLazyGetImportQuery } from "./api.ts";
import { faultyTable } from "./faulty-rows.ts";

const PAGE = 100;

/** The rows to mend as a file of their own, which can be imported when they are right. */
export function DownloadFaulty({ run }: { readonly run: ImportDetails }) {
  const t = usePanelT().imports;
  const say = useErrorText();
  const [load] = useLazyGetImportQuery();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const rows: ImportRow[] = [];
    let failed: unknown;
    for (let page = 1; rows.length < run.summary.error && failed === undefined; page++) {
      const { data, error } = await load({ id: run.id, action: "error", page, page_size: PAGE });
      if (!data || data.rows.items.length === 0) failed = error ?? null;
      else rows.push(...data.rows.items);
    }
    setBusy(false);
    if (failed) return toast({ text: say(failed), look: "bad" });
    const file = new Blob([faultyTable(rows, run.mapping, t.faulty_why)], { type: "text/csv" });
    saveFile(URL.createObjectURL(file), `${t.faulty_name}.csv`);
  };
  return (
    <Button look="soft" className="bg-raised px-4" busy={busy} onClick={() => void save()}>
      <Download aria-hidden className="size-5" />
      {t.faulty_download}
    </Button>
  );
}
