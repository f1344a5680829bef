import { rememberSession } from "#shared/session.ts";

/** Opens the shop afresh as a guest's: with the page's memory goes everything personal, and the copy of the catalogue as this person saw it. */
export async function leaveNothing(): Promise<void> {
  rememberSession("guest");
  sessionStorage.clear();
  // Absent on addresses without HTTPS.
  if ("caches" in window) await caches.delete("catalog");
  location.assign("/");
}
