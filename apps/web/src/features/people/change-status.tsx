import type { ManagedUserDetails } from "@saudaflow/contract";
import { Ban, LockOpen } from "lucide-react";
import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { Field } from "#shared/ui/field.tsx";
import { RefusalLine } from "#shared/ui/refusal-line.tsx";
import { Textarea } from "#shared/ui/textarea.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useChangeUserStatusMutation } from "./api.ts";

const REASON_LENGTH = 500;

/** Blocks a person, with the reason said, or lets him in again. */
export function ChangeStatus({ person }: { readonly person: ManagedUserDetails }) {
  const t = usePanelT();
  const say = useErrorText();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [change, { error, isLoading, reset }] = useChangeUserStatusMutation();
  const blocks = person.status === "active";
  const Icon = blocks ? Ban : LockOpen;
  const words = blocks ? t.people.block : t.people.unblock;
  const confirm = async () => {
    const status = blocks ? ("blocked" as const) : ("active" as const);
    const body = reason.trim() && blocks ? { status, reason: reason.trim() } : { status };
    const { error: refused } = await change({ id: person.id, body });
    if (refused) return;
    setOpen(false);
    setReason("");
    toast({ text: words.done(person.full_name) });
  };
  return (
    <>
      <Button
        look={blocks ? "danger" : "primary"}
        onClick={() => {
          reset();
          setOpen(true);
        }}
      >
        <Icon aria-hidden className="size-4" />
        {words.action}
      </Button>
      <Confirm
        open={open}
        onOpenChange={setOpen}
        title={words.question(person.full_name)}
        action={words.action}
        danger={blocks}
        busy={isLoading}
        onConfirm={() => void confirm()}
      >
        <p>{words.means}</p>
        {blocks && (
          <div className="my-4 text-ink">
            <Field label={t.people.reason} hint={t.people.reason_hint} optional>
              <Textarea
                maxLength={REASON_LENGTH}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </Field>
          </div>
        )}
        <RefusalLine text={error && say(error)} />
      </Confirm>
    </>
  );
}
