import { FileSpreadsheet, FileText } from "lucide-react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { saveFile } from "#shared/save-file.ts";
import { Button } from "#shared/ui/button.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { type FileFormat, type ReportWanted, useReportFileMutation } from "./api.ts";

/** The whole report as a file: says that it is being made, and when it is there. */
export function ReportFiles({ wanted }: { readonly wanted: ReportWanted }) {
  const t = usePanelT();
  const say = useErrorText();
  const [make, { isLoading, originalArgs }] = useReportFileMutation();
  const save = async (format: FileFormat) => {
    const { data: address, error } = await make({ ...wanted, format });
    if (!address) return toast({ text: say(error), look: "bad" });
    const name = `${t.reports.kinds[wanted.kind]} ${wanted.from} – ${wanted.to}.${format}`;
    saveFile(address, name);
    toast({ text: t.reports.saved(name) });
  };
  const isMaking = (format: FileFormat) => isLoading && originalArgs?.format === format;
  return (
    <>
      <p role="status" className="sr-only">
        {isLoading && t.reports.making}
      </p>
      <Button look="soft" busy={isMaking("xlsx")} disabled={isLoading} onClick={() => void save("xlsx")}>
        <FileSpreadsheet aria-hidden className="size-4 max-md:hidden" />
        {t.reports.as_xlsx}
      </Button>
      <Button look="soft" busy={isMaking("pdf")} disabled={isLoading} onClick={() => void save("pdf")}>
        <FileText aria-hidden className="size-4 max-md:hidden" />
        {t.reports.as_pdf}
      </Button>
    </>
  );
}
