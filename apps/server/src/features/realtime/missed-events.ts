import type { Reader } from "#platform/db/database.ts";
import type { StoredEvent } from "#platform/events/event-feed.ts";
import { type Audience, isHeardBy } from "./audience.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** More than anybody reads one by one. */
const MAX_MISSED = 1000;
/** Of everybody: what one coming back may make the database look through. */
const MAX_BEHIND = 20_000;
/**
 * An event with a lower id may have been committed after the client left: this much before his last one is told again.
 * A transaction lives up to 30 s, and its time is that of the request which began it.
 */
const OVERLAP_MS = 60_000;
const MAX_OVERLAP = 5000;

/** What an audience has missed since the event that it heard last, lowest id first; undefined: too much or too long ago. */
export async function missedEvents(
  db: Reader,
  audience: Audience,
  { last_id, newest }: { readonly last_id: number; readonly newest: number },
  now: Date,
): Promise<StoredEvent[] | undefined> {
  if (newest - last_id > MAX_BEHIND) return undefined;
  const last = await db
    .selectFrom("events")
    .select("created_at")
    .where("id", "=", last_id)
    .executeTakeFirst();
  // An id that was never ours, or of a database that was restored since.
  if (last === undefined) return undefined;
  const left = Date.parse(last.created_at);
  if (now.getTime() - left > DAY_MS) return undefined;
  const events = await db
    .selectFrom("events")
    .selectAll()
    .where("id", ">", last_id - MAX_OVERLAP)
    .where("id", "!=", last_id)
    .where((row) =>
      row.or([row("id", ">", last_id), row("created_at", ">=", new Date(left - OVERLAP_MS).toISOString())]),
    )
    .where(isHeardBy(audience))
    .orderBy("id")
    .limit(MAX_MISSED + 1)
    .execute();
  return events.length > MAX_MISSED ? undefined : events;
}
