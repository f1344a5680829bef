import type { NotificationType } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";

/** Events of one address: a user's, a shop's, or the administrators' when both are null. */
export interface Source {
  readonly user_id: number | null;
  readonly shop_id: number | null;
}

const OWN: readonly NotificationType[] = [
  "order.status",
  "order.refunded",
  "top_up.approved",
  "top_up.rejected",
  "shop.blocked",
  "shop.unblocked",
];
const SHOPS: readonly NotificationType[] = ["order.placed", "order.status", "stock.low", "import.done"];
const ADMINS: readonly NotificationType[] = ["top_up.asked", "backup.failed"];

/** As `announce` writes it: nobody is told what he did himself, and a shop only what its client did. */
const BY_CLIENT = `%"by_client":true%`;
const CANCELLED_BY_CLIENT = `%"status":"cancelled","by_client":true%`;

/** Whose events a person is told of. */
export async function sourcesOf(db: Reader, actor: Pick<Actor, "id" | "role">): Promise<Source[]> {
  const sources: Source[] = [ownSource(actor.id)];
  if (actor.role === "client") return sources;
  const shops = await db.selectFrom("shops").select("id").where("owner_id", "=", actor.id).execute();
  sources.push(...shops.map(({ id }) => ({ user_id: null, shop_id: id })));
  if (actor.role === "admin") sources.push({ user_id: null, shop_id: null });
  return sources;
}

export function ownSource(user_id: number): Source {
  return { user_id, shop_id: null };
}

/** The events of a source that are worth a notification; each condition is one of the indexes. */
export function notified(db: Reader, { user_id, shop_id }: Source) {
  const events = db.selectFrom("events");
  if (user_id !== null) {
    return events
      .where("user_id", "=", user_id)
      .where("type", "in", OWN)
      .where(sql<boolean>`not (type = 'order.status' and data like ${BY_CLIENT})`);
  }
  if (shop_id !== null) {
    return events
      .where("shop_id", "=", shop_id)
      .where("type", "in", SHOPS)
      .where(sql<boolean>`(type <> 'order.status' or data like ${CANCELLED_BY_CLIENT})`);
  }
  return events.where("user_id", "is", null).where("shop_id", "is", null).where("type", "in", ADMINS);
}
