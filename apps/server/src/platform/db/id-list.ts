/**
 * Different ids for `where … in (…)`, filled up with the last one to a power of two: lists of every length share a few
 * statements, which both databases keep prepared. Never empty, because PostgreSQL refuses an empty list; no row has id 0.
 */
export function idList(ids: Iterable<number>): number[] {
  const list = [...new Set(ids)];
  const last = list.at(-1) ?? 0;
  let length = 1;
  while (length < list.length) length *= 2;
  while (list.length < length) list.push(last);
  return list;
}
