import { IMPORT_BYTES, type Import, startImport } from "@saudaflow/contract";
import { useState } from "react";
import { upload } from "#shared/api/upload.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { useAppDispatch } from "#shared/store.ts";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { importsApi } from "./api.ts";

/** What a table's file is called; browsers disagree about its media type. */
const NAME = /\.(csv|txt|tsv|xlsx)$/i;

/** Sends a price list: `progress` is how far it has come, 0 to 1, undefined while none is on its way. */
export function useImportUpload(shop_id: number | undefined, onStarted: (started: Import) => void) {
  const t = usePanelT().imports;
  const say = useErrorText();
  const dispatch = useAppDispatch();
  const [progress, setProgress] = useState<number>();
  const send = async (file: File) => {
    if (!NAME.test(file.name)) return toast({ text: t.wrong_type, look: "bad" });
    if (file.size > IMPORT_BYTES) return toast({ text: t.too_large, look: "bad" });
    setProgress(0);
    const answer = await dispatch(upload(startImport, { shop_id }, file, setProgress));
    setProgress(undefined);
    if ("error" in answer) return toast({ text: say(answer.error), look: "bad" });
    dispatch(importsApi.util.invalidateTags(["imports"]));
    onStarted(answer.data as Import);
  };
  return { progress, send };
}
