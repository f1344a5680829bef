import type { Drawn } from "#shared/drawn.ts";
import type { Messages } from "#shared/i18n/messages.ts";
import { toast } from "#shared/ui/toast.ts";

/**
 * Installs the service worker; a new version waits until the reader presses "reload", then his page starts anew. What came
 * with a drawn page it is told, because it has not seen it asked for.
 */
export async function installWorker(words: Messages["shell"], drawn: Drawn | undefined): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  if (registration === undefined) return;
  if (drawn) void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(drawn));
  const offer = () => {
    const { waiting } = registration;
    // The very first version has nothing to replace.
    if (!waiting || !navigator.serviceWorker.controller) return;
    const run = () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take-over");
    };
    toast({ text: words.new_version, action: { label: words.reload, run } });
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
}
