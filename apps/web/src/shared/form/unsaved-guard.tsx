import { useEffect } from "react";
import { useBlocker } from "react-router";
import { usePanelT } from "../i18n/panel.tsx";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";

/** Nothing typed is lost silently: leaving the page, or closing the window, asks first. */
export function UnsavedGuard({ when }: { readonly when: boolean }) {
  const t = usePanelT();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [when]);
  return (
    <Sheet
      kind="dialog"
      title={t.panel.unsaved_title}
      open={blocker.state === "blocked"}
      onOpenChange={(open) => !open && blocker.reset?.()}
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="danger" onClick={() => blocker.proceed?.()}>
            {t.panel.leave}
          </Button>
          <Button onClick={() => blocker.reset?.()}>{t.panel.stay}</Button>
        </div>
      }
    >
      <p className="text-ink-soft">{t.panel.unsaved_text}</p>
    </Sheet>
  );
}
