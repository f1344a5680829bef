import { Ban, LockOpen } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "../i18n/panel.tsx";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Field } from "../ui/field.tsx";
import { RefusalLine } from "../ui/refusal-line.tsx";
import { Textarea } from "../ui/textarea.tsx";
import { toast } from "../ui/toast.ts";
import { useErrorText } from "../ui/use-error-text.ts";

/** The shortest of the reasons that the operations take. */
const REASON_LENGTH = 300;

export type BlockStatus = "active" | "blocked";
interface Words {
  readonly question: (name: string) => string;
  /** What will happen. */
  readonly means: string;
  readonly done: (name: string) => string;
}
interface Props {
  readonly name: string;
  readonly status: BlockStatus;
  readonly words: { readonly block: Words; readonly unblock: Words; readonly reason_hint: string };
  readonly onChange: (next: {
    readonly status: BlockStatus;
    readonly reason?: string;
  }) => Promise<{ readonly error?: unknown }>;
}

/** Blocks somebody or something, with the reason said, or lets it in again; a refusal stays beside what was typed. */
export function BlockButton({ name, status, words, onChange }: Props) {
  const t = usePanelT();
  const say = useErrorText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const blocks = status === "active";
  const Icon = blocks ? Ban : LockOpen;
  const action = blocks ? t.panel.block : t.panel.unblock;
  const own = blocks ? words.block : words.unblock;
  const show = () => {
    setError(undefined);
    setOpen(true);
  };
  const confirm = async () => {
    setBusy(true);
    const why = blocks ? reason.trim() : "";
    const answer = await onChange({
      status: blocks ? "blocked" : "active",
      ...(why !== "" && { reason: why }),
    });
    setBusy(false);
    setError(answer.error);
    if (answer.error) return;
    setOpen(false);
    setReason("");
    toast({ text: own.done(name) });
  };
  return (
    <>
      <Button look={blocks ? "danger" : "soft"} onClick={show}>
        <Icon aria-hidden className="size-4" />
        {action}
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={own.question(name)}
        action={action}
        danger={blocks}
        busy={isBusy}
        onConfirm={() => void confirm()}
      >
        <p>{own.means}</p>
        {blocks && (
          <div className="my-4 text-ink">
            <Field label={t.panel.reason} hint={words.reason_hint} optional>
              <Textarea
                maxLength={REASON_LENGTH}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Field>
          </div>
        )}
        <RefusalLine text={error === undefined ? undefined : say(error)} />
      </Confirm>
    </>
  );
}
