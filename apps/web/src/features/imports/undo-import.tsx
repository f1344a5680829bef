import type { Import } from "@saudaflow/contract";
import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useIntentKey } from "#shared/api/use-intent-key.ts";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useUndoImportMutation } from "./api.ts";

export function UndoImport({ run }: { readonly run: Import }) {
  const t = usePanelT().imports;
  const say = useErrorText();
  const [open, setOpen] = useState(false);
  const { key } = useIntentKey();
  const [undo, { isLoading }] = useUndoImportMutation();
  if (!run.can.undo) return null;
  const send = async () => {
    const { error } = await undo({ id: run.id, key });
    setOpen(false);
    if (error) toast({ text: say(error), look: "bad" });
  };
  return (
    <>
      <Button look="soft" className="px-4" onClick={() => setOpen(true)}>
        <Undo2 aria-hidden className="size-5" />
        {t.undo}
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={t.undo_question}
        action={t.undo}
        danger
        busy={isLoading}
        onConfirm={() => void send()}
      >
        {t.undo_text}
      </Confirm>
    </>
  );
}
