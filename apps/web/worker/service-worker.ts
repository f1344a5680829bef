import type { WorkboxPlugin } from "workbox-core";
import { CacheExpiration, ExpirationPlugin } from "workbox-expiration";
import {
  cleanupOutdatedCaches,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst, NetworkOnly } from "workbox-strategies";

declare const self: ServiceWorkerGlobalScope & { readonly __FILES: readonly PrecacheEntry[] };

/** A weak network gets this long before the copy seen last is shown. */
const PATIENCE_S = 5;
const DAY_S = 24 * 60 * 60;
/** Says when an answer was seen that comes from the copy; the page tells its reader. */
const SEEN = "x-saudaflow-seen";

// Every address is the same page; what it is about comes from the API. What runs before it is of the same version.
const fresh = (copy: string) =>
  new NetworkOnly({ plugins: [{ handlerDidError: () => matchPrecache(copy) }] });
registerRoute(({ url }) => url.pathname === "/boot.js", fresh("/boot.js"));
registerRoute(new NavigationRoute(fresh("/index.html"), { denylist: [/^\/(api|docs|images)(\/|$)/] }));

// The shop's own pages and words, so that they open without a network; panels are not among them.
precacheAndRoute([...self.__FILES]);
cleanupOutdatedCaches();

// An open page is never changed under its reader: the new version waits until he asks for it.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
  else if (event.data === "forget") event.waitUntil(forget());
  else event.waitUntil(keep(event.data as Drawn));
});

const seenLast: WorkboxPlugin = {
  // The reader's language is in a header; a client's token, which changes all the time, says nothing about the catalogue.
  cacheKeyWillBeUsed: async ({ request }) => keyOf(request.url, request.headers.get("accept-language") ?? ""),
  cacheWillUpdate: async ({ response }) => (response.status === 200 ? dated(response) : null),
};
const CATALOG = "catalog";
const LIMITS = { maxEntries: 200, maxAgeSeconds: 7 * DAY_S };
// What a seller or an administrator asks is neither kept nor answered from a copy (src/shared/api/send.ts).
registerRoute(
  ({ url, request }) =>
    request.cache !== "no-store" && /^\/api\/v1\/(categories|products|shops)(\/\d+)?$/.test(url.pathname),
  new NetworkFirst({
    cacheName: CATALOG,
    networkTimeoutSeconds: PATIENCE_S,
    matchOptions: { ignoreVary: true },
    plugins: [seenLast, new ExpirationPlugin(LIMITS)],
  }),
);

const FILES = "files";
const FILE_LIMITS = { maxEntries: 400, maxAgeSeconds: 30 * DAY_S };
registerRoute(
  ({ url }) => /^\/(assets|images|pictures)\//.test(url.pathname),
  new CacheFirst({ cacheName: FILES, plugins: [new ExpirationPlugin(FILE_LIMITS)] }),
);

/** What somebody has looked at and searched for goes with him. */
async function forget(): Promise<void> {
  await Promise.all([caches.delete(CATALOG), caches.delete(FILES)]);
  await new CacheExpiration(CATALOG, LIMITS).delete();
  await new CacheExpiration(FILES, FILE_LIMITS).delete();
}

/** A fragment would not do: caches do not look at it. */
const keyOf = (url: string, language: string): string =>
  `${url}${url.includes("?") ? "&" : "?"}for=${language}`;

/** What a page brought with it when the server had drawn it (src/shared/drawn.ts). */
interface Drawn {
  readonly language: string;
  readonly answers: readonly { readonly address: string; readonly value: unknown }[];
}

/** Keeps such answers as if they had been asked for. */
async function keep({ language, answers }: Drawn): Promise<void> {
  const cache = await caches.open(CATALOG);
  const ages = new CacheExpiration(CATALOG, LIMITS);
  for (const { address, value } of answers) {
    const key = keyOf(new URL(address, location.href).href, language);
    await cache.put(key, await dated(Response.json(value)));
    await ages.updateTimestamp(key);
  }
  await ages.expireEntries();
}

/** The kept copy with the moment it was seen at. What goes to the page at once has no such mark. */
async function dated(response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(SEEN, new Date().toISOString());
  return new Response(await response.clone().blob(), { status: 200, headers });
}
