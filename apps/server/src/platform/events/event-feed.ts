import type { EventType } from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";

/** An event as the outbox keeps it; `data` is JSON. */
export interface StoredEvent {
  readonly id: number;
  readonly type: EventType;
  readonly user_id: number | null;
  readonly shop_id: number | null;
  readonly data: string;
  readonly created_at: string;
}

/** Rows of one read; more are read at once after them. */
export const BATCH = 500;
/** No transaction of ours lives longer: a number that has not appeared by then was rolled back. */
const IN_FLIGHT_MS = 30_000;
/** Numbers that are waited for: far more than transactions can be under way. The oldest are given up first. */
const MAX_GAPS = 1000;

/**
 * Reads committed events, each once. PostgreSQL numbers rows before they are committed, so a higher id may be seen before
 * a lower one: the numbers that were stepped over are asked for again until they come or can't come any more.
 */
export class EventFeed {
  readonly #db: Reader;
  #last: number;
  /** Numbers that were stepped over, and when. */
  readonly #gaps = new Map<number, number>();

  private constructor(db: Reader, last: number) {
    this.#db = db;
    this.#last = last;
  }

  /** Begins after the newest event there is; those just below it that are still to be committed are waited for. */
  static async open(db: Reader): Promise<EventFeed> {
    const newest = await db
      .selectFrom("events")
      .select("id")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    const last = newest?.id ?? 0;
    const feed = new EventFeed(db, last);
    const below = await db
      .selectFrom("events")
      .select("id")
      .where("id", ">", last - MAX_GAPS)
      .execute();
    const known = new Set(below.map(({ id }) => id));
    for (let id = Math.max(1, last - MAX_GAPS + 1); id < last; id++) if (!known.has(id)) feed.#missed(id);
    return feed;
  }

  /** The highest number seen so far. */
  get last_id(): number {
    return this.#last;
  }

  /** What was committed since the last call, lowest id first; a full batch means that there may be more. */
  async read(): Promise<StoredEvent[]> {
    const begun = performance.now();
    const gaps = [...this.#gaps.keys()];
    const rows = await this.#db
      .selectFrom("events")
      .selectAll()
      .where((row) =>
        gaps.length === 0
          ? row("id", ">", this.#last)
          : row.or([row("id", ">", this.#last), row("id", "in", idList(gaps))]),
      )
      .orderBy("id")
      .limit(BATCH)
      .execute();
    for (const { id } of rows) this.#saw(id);
    // A number counts as lost only when it was asked for in vain after its time, not while nobody could ask.
    if (rows.length < BATCH) this.#giveUp(gaps, begun - IN_FLIGHT_MS);
    return rows;
  }

  #saw(id: number): void {
    if (id <= this.#last) {
      this.#gaps.delete(id);
      return;
    }
    for (let between = Math.max(this.#last + 1, id - MAX_GAPS); between < id; between++)
      this.#missed(between);
    this.#last = id;
  }

  #missed(id: number): void {
    this.#gaps.set(id, performance.now());
    const oldest = this.#gaps.keys().next().value;
    if (this.#gaps.size > MAX_GAPS && oldest !== undefined) this.#gaps.delete(oldest);
  }

  #giveUp(asked: readonly number[], before: number): void {
    for (const id of asked) if ((this.#gaps.get(id) ?? before) < before) this.#gaps.delete(id);
  }
}
