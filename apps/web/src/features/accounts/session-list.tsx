import { useState } from "react";
import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { useEndSessionMutation, useListSessionsQuery } from "./api.ts";
import { SessionRow } from "./session-row.tsx";

const FIRST = 4;

/** Where this account is signed in; the session in use first. */
export function SessionList() {
  const t = useT();
  const query = useListSessionsQuery();
  const [end] = useEndSessionMutation();
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
                <SessionRow key={session.id} session={session} onEnd={() => end({ id: session.id })} />
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
