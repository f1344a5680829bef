import { PAGE_SIZE } from "@saudaflow/contract";

interface PageQuery {
  readonly page?: number;
  readonly page_size?: number;
}

/** Which rows a numbered page shows. */
export function windowOf({ page = 1, page_size = PAGE_SIZE }: PageQuery) {
  return { limit: page_size, offset: (page - 1) * page_size };
}

/** What a numbered list answers around its items. */
export function pageOf<T>(items: T[], total: number, { page = 1, page_size = PAGE_SIZE }: PageQuery) {
  return { items, total, page, page_size, pages: Math.ceil(total / page_size) };
}

/** How many rows to read for a cursor page: one more than is shown tells whether there is a next page. */
export function rowsToRead(query: { limit?: number }): number {
  return (query.limit ?? PAGE_SIZE) + 1;
}

/** Cuts the extra row off and names the next page by the last id shown. */
export function cursorPageOf<R extends { readonly id: number }, T>(
  rows: readonly R[],
  query: { limit?: number },
  present: (row: R) => T,
): { items: T[]; next_cursor: string | null } {
  const { limit = PAGE_SIZE } = query;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), next_cursor: rows.length > limit && last ? String(last.id) : null };
}
