import { useState } from "react";
import { usePanelT } from "#shared/i18n/panel.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Confirm } from "#shared/ui/confirm.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useEndUserSessionsMutation } from "./people-api.ts";

/** Signs a person out everywhere. */
export function EndSessions({ id, count }: { readonly id: number; readonly count: number }) {
  const t = usePanelT();
  const say = useErrorText();
  const [open, setOpen] = useState(false);
  const [end, { isLoading }] = useEndUserSessionsMutation();
  const confirm = async () => {
    const { error } = await end({ id });
    setOpen(false);
    if (error) toast({ text: say(error), look: "bad" });
    else toast({ text: t.people.sessions_ended });
  };
  return (
    <>
      <Button look="quiet" className="-me-3 px-3 text-sm" onClick={() => setOpen(true)}>
        {t.people.end_sessions}
      </Button>
      <Confirm
        danger
        open={open}
        onOpenChange={setOpen}
        title={t.people.end_sessions}
        action={t.people.end_sessions}
        busy={isLoading}
        onConfirm={() => void confirm()}
      >
        {t.people.end_sessions_means(count)}
      </Confirm>
    </>
  );
}
