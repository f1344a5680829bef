/** Where to go after signing in: a path of this very site out of `?next=`, or home. */
export function nextPath(search: URLSearchParams): string {
  const next = search.get("next") ?? "/";
  const base = "http://site.invalid";
  if (!next.startsWith("/") || !URL.canParse(next, base)) return "/";
  const { origin, pathname, search: query, hash } = new URL(next, base);
  // `//evil.kz`, `/\evil.kz` and their kin name another site.
  if (origin !== base || pathname.startsWith("//")) return "/";
  return pathname + query + hash;
}

/** The same question for the page beside (sign in ↔ register), `""` when there is nothing to ask. */
export function nextQuery(search: URLSearchParams): string {
  const next = nextPath(search);
  return next === "/" ? "" : `?next=${encodeURIComponent(next)}`;
}
