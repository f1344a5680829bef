import type { Import } from "@saudaflow/contract";
import { FileUp } from "lucide-react";
import { useDropzone } from "react-dropzone";
import { cx } from "#shared/cx.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { ProgressBar } from "#shared/panel/progress-bar.tsx";
import { Button } from "#shared/ui/button.tsx";
import { useFormat } from "#shared/use-format.ts";
import { useImportUpload } from "./use-import-upload.ts";

interface Props {
  readonly shop_id: number | undefined;
  /** It is not said yet whose goods they are. */
  readonly isUnclear?: boolean;
  readonly onStarted: (started: Import) => void;
}

/** Takes a price list, dragged or chosen, and shows how far it has come. */
export function ImportDrop({ shop_id, isUnclear = false, onStarted }: Props) {
  const t = usePanelT().imports;
  const f = useFormat();
  const { progress, send } = useImportUpload(shop_id, onStarted);
  const isSending = progress !== undefined;
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: ([file]) => file && void send(file),
    multiple: false,
    noClick: true,
    noKeyboard: true,
    disabled: isSending || isUnclear,
  });
  return (
    <div
      {...getRootProps({ role: "presentation" })}
      className={cx(
        "flex min-h-40 flex-wrap items-center justify-center gap-x-8 gap-y-4 rounded-card border-2 border-dashed px-6 py-6 transition-colors",
        isDragActive ? "border-accent bg-accent-soft" : "border-control bg-surface",
      )}
    >
      <img src="/pictures/receipt.webp" alt="" width={88} height={88} className="size-22 object-contain" />
      <div className="w-88 max-w-full">
        <p className="text-lg font-semibold">{isDragActive ? t.drop_now : t.drop_title}</p>
        {isSending ? (
          <ProgressBar
            className="mt-4"
            value={progress}
            label={t.sending(f.number(Math.round(progress * 100)))}
          />
        ) : (
          <>
            <p className="mt-1 text-ink-soft">{isUnclear ? t.choose_shop : t.drop_text}</p>
            <Button className="mt-4" disabled={isUnclear} onClick={open}>
              <FileUp aria-hidden className="size-5" />
              {t.choose}
            </Button>
          </>
        )}
      </div>
      <input {...getInputProps({ accept: ".csv,.txt,.tsv,.xlsx", "aria-label": t.choose })} />
    </div>
  );
}
