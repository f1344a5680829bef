import type { EventData, EventType } from "@saudaflow/contract";
import type { Database, Tx } from "#platform/db/database.ts";
import { afterCommit } from "#platform/db/transact.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A season: sockets come back within a day, but a complaint about an order is looked into for longer. */
const KEEP_MS = 90 * DAY_MS;
/** Rows that one tidying may remove: a blink of SQLite's only writer, and twelve times a busy shop's hour. */
const MAX_FORGOTTEN = 20_000;

/** Something that happened and whom it concerns: a user, a shop's seller, or admins when neither is given. */
export type Event = {
  [T in EventType]: {
    readonly type: T;
    readonly user_id?: number;
    readonly shop_id?: number;
    readonly data: EventData<T>;
    readonly at: Date;
  };
}[EventType];

/** Writes events into the outbox, in the transaction that caused them; whoever listens in this process is woken after it. */
export async function announce(tx: Tx, ...events: readonly Event[]): Promise<void> {
  await tx
    .insertInto("events")
    .values(
      events.map((event) => ({
        type: event.type,
        user_id: event.user_id ?? null,
        shop_id: event.shop_id ?? null,
        data: JSON.stringify(event.data),
        created_at: event.at.toISOString(),
      })),
    )
    .execute();
  afterCommit(tx, (database) => {
    for (const hear of listeners.get(database) ?? []) hear();
  });
}

type Listener = () => void;
const listeners = new WeakMap<Database, Set<Listener>>();

/** Calls `hear` after every commit of this process that announced something. Answers how to stop it. */
export function onAnnounced(database: Database, hear: Listener): () => void {
  const all = listeners.get(database) ?? new Set();
  listeners.set(database, all.add(hear));
  return () => all.delete(hear);
}

/** Forgets the oldest events. Ids grow with time, so the oldest are the lowest and no index is needed. For an hourly job. */
export async function forgetOldEvents(tx: Tx, now: Date): Promise<void> {
  const kept = new Date(now.getTime() - KEEP_MS).toISOString();
  const oldest = tx.selectFrom("events").select(["id", "created_at"]).orderBy("id").limit(MAX_FORGOTTEN);
  const { last } = await tx
    .selectFrom(oldest.as("oldest"))
    .select((row) => row.fn.max("id").as("last"))
    .where("created_at", "<", kept)
    .executeTakeFirstOrThrow();
  if (last !== null) await tx.deleteFrom("events").where("id", "<=", last).execute();
}
