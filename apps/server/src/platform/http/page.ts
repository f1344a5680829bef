/** What a numbered list answers around its items. */
export function pageOf<T>(items: T[], total: number, query: { page?: number; page_size?: number }) {
  const { page = 1, page_size = 20 } = query;
  return { items, total, page, page_size, pages: Math.ceil(total / page_size) };
}

/** How many rows to read for a cursor page: one more than is shown tells whether there is a next page. */
export function rowsToRead(query: { limit?: number }): number {
  return (query.limit ?? 20) + 1;
}

/** Cuts the extra row off and names the next page by the last id shown. */
export function cursorPageOf<R extends { readonly id: number }, T>(
  rows: readonly R[],
  query: { limit?: number },
  present: (row: R) => T,
): { items: T[]; next_cursor: string | null } {
  const { limit = 20 } = query;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next_cursor: rows.length > limit && last ? String(last.id) : null };
}
