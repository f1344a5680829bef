import { rememberSession } from "#shared/session.ts";
import { forgetTab } from "#shared/storage.ts";

/** Opens the shop afresh as a guest's: with the page's memory goes everything personal, and the copy of the catalogue as this person saw it. */
export async function leaveNothing(): Promise<void> {
  rememberSession({ status: "guest", user: null });
  forgetTab();
  // Absent on addresses without HTTPS.
  if ("caches" in window) await caches.delete("catalog").catch(() => {});
  location.assign("/");
}
