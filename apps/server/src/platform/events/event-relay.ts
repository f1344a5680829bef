import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "#platform/db/database.ts";
import type { Notices } from "#platform/db/notices.ts";
import type { Position } from "#platform/db/replicas.ts";
import { onAnnounced } from "#platform/outbox.ts";
import { BATCH, EventFeed, type StoredEvent } from "./event-feed.ts";

/** What nobody told us of (a process that died, a lost connection, another process on SQLite) is found within this time. */
const LOOK_MS = 1000;
/** Commits that follow one another closely share a read: fifty reads a second are the most that a busy shop costs. */
const REST_MS = 20;

/** `position`: up to where a replica must have come that is asked about them; where there are replicas. */
type HearEvents = (events: readonly StoredEvent[], position: Position | undefined) => void;

/**
 * Hands the committed events of all processes to one who hears them in this process. It reads only while it is wanted,
 * and tells the other processes of what this one has committed.
 */
export class EventRelay {
  readonly #database: Database;
  readonly #hear: HearEvents;
  readonly #onFailure: (error: unknown) => void;
  readonly #notices: Notices | undefined;
  readonly #stopListening: () => void;
  #feed: Promise<EventFeed> | undefined;
  #look: NodeJS.Timeout | undefined;
  #isReading = false;
  #isWanted = false;

  constructor(database: Database, hear: HearEvents, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#hear = hear;
    this.#onFailure = onFailure;
    this.#notices = database.notices?.(() => this.#wake());
    this.#stopListening = onAnnounced(database, () => {
      this.#wake();
      this.#notices?.send();
    });
  }

  /** Begins to read, if it does not yet; from its return on no committed event is missed. Answers where the reading is. */
  async begin(): Promise<{ readonly last_id: number }> {
    this.#feed ??= EventFeed.open(this.#database.read);
    this.#look ??= setInterval(() => this.#wake(), LOOK_MS);
    const feed = this.#feed;
    try {
      return await feed;
    } catch (error) {
      if (this.#feed === feed) this.rest();
      throw error;
    }
  }

  /** Nobody hears: reads no more until it begins again. */
  rest(): void {
    clearInterval(this.#look);
    this.#look = undefined;
    this.#feed = undefined;
  }

  close(): void {
    this.rest();
    this.#stopListening();
    this.#notices?.close();
  }

  #wake(): void {
    this.#isWanted = true;
    if (!this.#isReading) void this.#read();
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    while (this.#isWanted && this.#feed !== undefined) {
      this.#isWanted = false;
      // The next look asks again; the feed has lost nothing.
      await this.#readAll(this.#feed).catch(this.#onFailure);
      await delay(REST_MS);
    }
    this.#isReading = false;
  }

  async #readAll(current: Promise<EventFeed>): Promise<void> {
    const feed = await current;
    for (;;) {
      const events = await feed.read();
      // Whoever heard is gone; the next one has a feed of his own.
      if (this.#feed !== current) return;
      // Asked after the events were seen: it lies behind all of them.
      if (events.length > 0) this.#hear(events, await this.#database.replicas?.position());
      if (events.length < BATCH) return;
    }
  }
}
