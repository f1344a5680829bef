import { usePanelT } from "#shared/i18n/panel.tsx";
import { PanelCard } from "#shared/panel/panel-card.tsx";
import { Loaded } from "#shared/ui/loaded.tsx";
import { Skeleton } from "#shared/ui/skeleton.tsx";
import { EndSessions } from "./end-sessions.tsx";
import { useEndUserSessionMutation, useListUserSessionsQuery } from "./people-api.ts";
import { SessionRow } from "./session-row.tsx";

/** Where a person is signed in, for an administrator, who may end it. */
export function PersonSessions({ id }: { readonly id: number }) {
  const t = usePanelT();
  const query = useListUserSessionsQuery({ id }, { refetchOnMountOrArgChange: true });
  const [end] = useEndUserSessionMutation();
  const count = query.currentData?.items.length ?? 0;
  return (
    <PanelCard title={t.people.sessions} action={count > 1 && <EndSessions id={id} count={count} />}>
      <Loaded
        small
        query={query}
        skeleton={<Skeleton className="h-20 bg-sunken" />}
        isEmpty={({ items }) => items.length === 0}
        empty={<p className="text-ink-soft">{t.people.no_sessions}</p>}
      >
        {({ items }) => (
          <ul className="-my-3 divide-y divide-line">
            {items.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                onEnd={() => end({ id, session_id: session.id })}
              />
            ))}
          </ul>
        )}
      </Loaded>
    </PanelCard>
  );
}
