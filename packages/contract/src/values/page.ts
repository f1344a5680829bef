import { type TSchema, Type } from "typebox";

/** Items on a page for whoever does not say. */
export const PAGE_SIZE = 20;

/** `page` and `page_size` of a numbered list; at most 100 a page and a page number that no index has to walk for minutes. */
export const pageQuery = {
  page: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_000, default: 1, description: "Which page, from 1." }),
  ),
  page_size: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, default: PAGE_SIZE, description: "Items on a page." }),
  ),
};

/** `cursor` and `limit` of a long, growing list, newest first. */
export const cursorQuery = {
  cursor: Type.Optional(
    Type.String({ pattern: "^\\d{1,15}$", description: "`next_cursor` of the page before." }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 100, default: PAGE_SIZE, description: "Items on a page." }),
  ),
};

export interface CursorQuery {
  readonly cursor?: string;
  readonly limit?: number;
}

/** A numbered page of items. */
export function Page<T extends TSchema>(item: T) {
  return Type.Object({
    items: Type.Array(item),
    total: Type.Integer(),
    page: Type.Integer(),
    page_size: Type.Integer(),
    pages: Type.Integer(),
  });
}

/** A page of a growing list; `next_cursor` is null on the last one. */
export function CursorPage<T extends TSchema>(item: T) {
  return Type.Object({
    items: Type.Array(item),
    next_cursor: Type.Unsafe<string | null>({ type: ["string", "null"] }),
  });
}
