import type { ExpressionBuilder } from "kysely";
import { shopsOf } from "#features/shops/index.ts";
import type { Reader, Tables } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { StoredEvent } from "#platform/events/event-feed.ts";
import type { Actor } from "#platform/http/http.ts";

/** Whose events a socket hears. */
export interface Audience {
  readonly user_id: number;
  readonly is_admin: boolean;
  /** A seller's own; an admin hears of all. */
  readonly shop_ids: readonly number[];
}

/** What a person hears: of himself; a seller of his shop; an admin of every shop and of what concerns nobody else. */
export async function audienceOf(db: Reader, { id, role }: Actor): Promise<Audience> {
  const shops = role === "seller" ? await shopsOf(db, [id]) : undefined;
  return { user_id: id, is_admin: role === "admin", shop_ids: shops?.get(id) ?? [] };
}

/** Whether an event is for this audience. The only place that decides it for events as they happen. */
export function hears({ user_id, is_admin, shop_ids }: Audience, event: StoredEvent): boolean {
  if (event.user_id !== null) return event.user_id === user_id;
  if (is_admin) return true;
  return event.shop_id !== null && shop_ids.includes(event.shop_id);
}

/** The same as a condition on the outbox. */
export function isHeardBy({ user_id, is_admin, shop_ids }: Audience) {
  return (row: ExpressionBuilder<Tables, "events">) => {
    const own = row("user_id", "=", user_id);
    const nobodys = row("user_id", "is", null);
    if (is_admin) return row.or([own, nobodys]);
    return row.or([own, row.and([nobodys, row("shop_id", "in", idList(shop_ids))])]);
  };
}
