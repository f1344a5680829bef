import type { Session } from "@saudaflow/contract";
import { Monitor, Smartphone } from "lucide-react";
import { useState } from "react";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { Button } from "#shared/ui/button.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useFormat } from "#shared/use-format.ts";
import { deviceOf } from "./device-of.ts";

interface Props {
  readonly session: Session;
  readonly onEnd: () => Promise<{ readonly error?: unknown }>;
}

/** Where somebody is signed in, and the way to end it. */
export function SessionRow({ session, onEnd }: Props) {
  const t = useT();
  const f = useFormat();
  const say = useErrorText();
  const [isEnding, setEnding] = useState(false);
  const { name, is_phone } = deviceOf(session.user_agent);
  const Icon = is_phone ? Smartphone : Monitor;
  const signOut = async () => {
    setEnding(true);
    const { error } = await onEnd();
    setEnding(false);
    if (error) toast({ text: say(error), look: "bad" });
    else toast({ text: t.account.signed_out_there });
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3">
      <Icon aria-hidden className="size-6 shrink-0 text-ink-soft" />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name || t.account.unknown_device}</p>
        <p className="text-sm text-ink-soft">
          {session.address} · {f.date(session.last_used_at, "moment")}
        </p>
      </div>
      {session.is_current ? (
        <Badge look="good">{t.account.this_device}</Badge>
      ) : (
        <Button look="quiet" className="-me-3 px-3 text-sm" busy={isEnding} onClick={() => void signOut()}>
          {t.account.sign_out_there}
        </Button>
      )}
    </li>
  );
}
