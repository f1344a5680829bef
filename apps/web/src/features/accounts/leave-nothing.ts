import { rememberSession } from "#shared/session.ts";
import { forgetTab } from "#shared/storage.ts";

/** Opens the shop afresh as a guest's: with the page's memory goes everything personal, and the copies of what this person saw. */
export async function leaveNothing(): Promise<void> {
  rememberSession({ status: "guest", user: null });
  // Leaving, the router notes how far each page was scrolled.
  addEventListener("pagehide", forgetTab);
  // Absent on addresses without HTTPS.
  const worker = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  worker?.active?.postMessage("forget");
  location.assign("/");
}
