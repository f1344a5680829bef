import { useT } from "#shared/i18n/context.ts";
import { Button } from "#shared/ui/button.tsx";
import { EmptyState } from "#shared/ui/empty-state.tsx";

/** The error boundary of every page. Also reached when a chunk is gone after an update: reloading mends that. */
export function Crash() {
  const t = useT();
  return (
    <main role="alert" className="grid min-h-dvh place-items-center">
      <EmptyState
        page
        picture="/pictures/spilled.webp"
        title={t.errors.crash_title}
        text={t.errors.crash_text}
        action={<Button onClick={() => location.reload()}>{t.errors.reload}</Button>}
      />
    </main>
  );
}
