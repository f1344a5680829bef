import type { Database } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";

/** How long an answer of the database about a session is believed: a block is felt within 2 s. */
const MAX_AGE_MS = 2000;
const MAX_SESSIONS = 10_000;

interface Entry {
  readonly actor: Actor;
  readonly at: number;
}

/** Who is behind a live session, for moments; saves a query on every request of a busy page. */
export class SessionCache {
  readonly #entries = new Map<number, Entry>();
  readonly #listeners = new Set<(user_id: number) => void>();

  get(session_id: number, now: Date): Actor | undefined {
    const entry = this.#entries.get(session_id);
    if (entry === undefined) return undefined;
    const age = now.getTime() - entry.at;
    // A clock that was set back must not keep an old answer alive.
    return age >= 0 && age < MAX_AGE_MS ? entry.actor : undefined;
  }

  put(actor: Actor, now: Date): void {
    this.#entries.delete(actor.session_id);
    this.#entries.set(actor.session_id, { actor, at: now.getTime() });
    if (this.#entries.size > MAX_SESSIONS) {
      const oldest = this.#entries.keys().next().value;
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
  }

  /** Forgets a person's sessions: what changed about him is felt at once in this process. */
  forgetUser(user_id: number): void {
    for (const [session_id, { actor }] of this.#entries) {
      if (actor.id === user_id) this.#entries.delete(session_id);
    }
    for (const hear of this.#listeners) hear(user_id);
  }

  /** Calls `hear` with whoever is forgotten, for what else of the process knows sessions. Answers how to stop it. */
  onForget(hear: (user_id: number) => void): () => void {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  }
}

const caches = new WeakMap<Database, SessionCache>();

/** The cache of the process that uses this database. */
export function sessionCache(database: Database): SessionCache {
  let cache = caches.get(database);
  if (cache === undefined) {
    cache = new SessionCache();
    caches.set(database, cache);
  }
  return cache;
}
