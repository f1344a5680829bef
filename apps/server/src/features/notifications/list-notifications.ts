import {
  type AnswerOf,
  type Language,
  type listNotifications as ListNotifications,
  MAX_UNREAD,
  type Notification,
  type NotificationType,
  type QueryOf,
} from "@saudaflow/contract";
import type { Selectable } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { cursorPageOf, rowsToRead } from "#platform/http/page.ts";
import type { EventsTable } from "#platform/tables.ts";
import { notified, ownSource, type Source, sourcesOf } from "./audience.ts";
import { textsOf } from "./texts.ts";

type EventRow = Selectable<EventsTable>;

interface Reading {
  readonly actor: Actor;
  readonly language: Language;
  readonly query: QueryOf<typeof ListNotifications>;
}

/** A person's notifications, newest first, and how many are unread. Each source is read by its index: how many events there are costs nothing. */
export async function listNotifications(
  db: Reader,
  { actor, language, query }: Reading,
): Promise<AnswerOf<typeof ListNotifications>> {
  const sources = await sourcesOf(db, actor);
  const limit = rowsToRead(query);
  const rows: EventRow[] = [];
  for (const source of sources) rows.push(...(await newest(db, source, limit, query.cursor)));
  const page = rows.toSorted((a, b) => b.id - a.id).slice(0, limit);
  const items = await present(db, actor.id, page, language);
  const unread = await countUnread(db, actor.id, sources);
  return { ...cursorPageOf(items, query, (item) => item), unread };
}

/** Few enough for one statement about all of them. */
const BATCH = 500;

/** All that a person was told of himself, for taking home. */
export async function exportNotifications(
  db: Reader,
  user_id: number,
  language: Language,
): Promise<Notification[]> {
  const rows = await notified(db, ownSource(user_id)).selectAll().orderBy("id").execute();
  const items: Notification[] = [];
  for (let i = 0; i < rows.length; i += BATCH) {
    items.push(...(await present(db, user_id, rows.slice(i, i + BATCH), language)));
  }
  return items;
}

/** Up to where a person has read all. */
export async function readUpTo(db: Reader, user_id: number): Promise<number> {
  const marks = await db
    .selectFrom("notification_marks")
    .select("read_up_to")
    .where("user_id", "=", user_id)
    .executeTakeFirst();
  return marks?.read_up_to ?? 0;
}

function newest(db: Reader, source: Source, limit: number, cursor: string | undefined): Promise<EventRow[]> {
  return notified(db, source)
    .selectAll()
    .$if(cursor !== undefined, (rows) => rows.where("id", "<", Number(cursor)))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

async function countUnread(db: Reader, user_id: number, sources: readonly Source[]): Promise<number> {
  const read_up_to = await readUpTo(db, user_id);
  let count = 0;
  for (const source of sources) {
    const unread = notified(db, source)
      .select("id")
      .where("id", ">", read_up_to)
      .where((row) => {
        const read = row
          .selectFrom("notification_reads")
          .select("event_id")
          .where("notification_reads.user_id", "=", user_id)
          .whereRef("event_id", "=", "events.id");
        return row.not(row.exists(read));
      })
      .orderBy("id", "desc")
      .limit(MAX_UNREAD);
    count += (await unread.execute()).length;
  }
  return Math.min(count, MAX_UNREAD);
}

async function present(
  db: Reader,
  user_id: number,
  rows: readonly EventRow[],
  language: Language,
): Promise<Notification[]> {
  const ids = rows.map(({ id }) => id);
  const read_up_to = await readUpTo(db, user_id);
  const reads = await db
    .selectFrom("notification_reads")
    .select("event_id")
    .where("user_id", "=", user_id)
    .where("event_id", ">=", Math.min(...ids, read_up_to))
    .where("event_id", "<=", Math.max(...ids, 0))
    .execute();
  const read = new Set(reads.map(({ event_id }) => event_id));
  const events = rows.map((row) => ({
    ...row,
    type: row.type as NotificationType,
    data: JSON.parse(row.data) as Record<string, unknown>,
  }));
  const textOf = await textsOf(db, events, language);
  return events.map((event) => ({
    id: event.id,
    type: event.type,
    text: textOf(event),
    data: event.data,
    ...(typeof event.data.order_id === "number" && { order_id: event.data.order_id }),
    is_read: event.id <= read_up_to || read.has(event.id),
    created_at: event.created_at,
  }));
}
