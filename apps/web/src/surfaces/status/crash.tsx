import { useT } from "#shared/i18n/context.ts";
import { useAppSelector } from "#shared/store.ts";
import { Button } from "#shared/ui/button.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";
import { TabTitle } from "#shared/ui/tab-title.tsx";

/** The error boundary of every page. Also reached when a page's file can't be had: without a network, or after an update, which reloading mends. */
export function Crash() {
  const t = useT();
  const is_online = useAppSelector((state) => state.network.is_online);
  const title = is_online ? t.errors.crash_title : t.errors.title;
  return (
    <main role="alert" className="grid min-h-dvh place-items-center">
      <TabTitle title={title} />
      <EmptyState
        page
        picture={is_online ? "/pictures/spilled.webp" : "/pictures/compass.webp"}
        title={title}
        text={is_online ? t.errors.crash_text : t.errors.network}
        action={<Button onClick={() => location.reload()}>{t.errors.reload}</Button>}
      />
    </main>
  );
}
