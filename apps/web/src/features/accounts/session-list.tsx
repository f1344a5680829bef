import type { Session } from "@saudaflow/contract";
import { Monitor, Smartphone } from "lucide-react";
import { useState } from "react";
import { useT } from "#shared/i18n/context.ts";
import { Badge } from "#shared/ui/badge.tsx";
import { Button } from "#shared/ui/button.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { toast } from "#shared/ui/toast.ts";
import { useErrorText } from "#shared/ui/use-error-text.ts";
import { useFormat } from "#shared/use-format.ts";
import { useEndSessionMutation, useListSessionsQuery } from "./api.ts";
import { deviceOf } from "./device-of.ts";

const FIRST = 4;

/** Where this account is signed in; the session in use first. */
export function SessionList() {
  const t = useT();
  const query = useListSessionsQuery();
  const [all, setAll] = useState(false);
  return (
    <Loaded small query={query} skeleton={<Skeleton className="h-32" />}>
      {({ items }) => (
        <>
          <ul className="divide-y divide-line">
            {items
              .toSorted((a, b) => Number(b.is_current) - Number(a.is_current))
              .slice(0, all ? items.length : FIRST)
              .map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
          </ul>
          {!all && items.length > FIRST && (
            <Button look="soft" className="mt-2" onClick={() => setAll(true)}>
              {t.common.show_more}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function SessionRow({ session }: { readonly session: Session }) {
  const t = useT();
  const f = useFormat();
  const say = useErrorText();
  const [end, { isLoading }] = useEndSessionMutation();
  const { name, is_phone } = deviceOf(session.user_agent);
  const Icon = is_phone ? Smartphone : Monitor;
  const signOut = async () => {
    const { error } = await end({ id: session.id });
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
        <Button look="quiet" className="-me-3 px-3 text-sm" busy={isLoading} onClick={() => void signOut()}>
          {t.account.sign_out_there}
        </Button>
      )}
    </li>
  );
}
