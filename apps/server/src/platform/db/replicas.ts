import { setTimeout as delay } from "node:timers/promises";
import { isRefusal } from "#platform/refusal.ts";
import type { Reader } from "./database.ts";

/** Times of watching over replicas, each with its reason. Tests shorten them. */
export interface ReplicaLimits {
  /** A writer is answered by a replica again this much after it has caught up. */
  readonly look_ms: number;
  /** A price that changed may be seen by others this much later. */
  readonly max_lag_ms: number;
  /** One that is away is asked at most this seldom. */
  readonly max_pause_ms: number;
}

const LIMITS: ReplicaLimits = { look_ms: 500, max_lag_ms: 5000, max_pause_ms: 30_000 };
/** How far back a lag is told exactly. */
const REMEMBERED_MS = 60_000;

/** A place in PostgreSQL's log of changes: 16 hexadecimal digits, so that later places are greater texts. */
export type Position = string;

/** What a place is whose number could not be asked for: no replica has reached it. */
export const UNKNOWN: Position = "F".repeat(16);

/** `16/B374D848` as a Position. */
export function positionOf(lsn: string): Position {
  return lsn
    .split("/")
    .map((half) => half.padStart(8, "0"))
    .join("");
}

export interface ReplicaState {
  /** Host, port and database. */
  readonly name: string;
  readonly is_used: boolean;
  /** Undefined: it does not answer, is no replica, or is behind by more than a minute. */
  readonly lag_ms: number | undefined;
}

/** The connections to one replica. */
export interface ReplicaConnections {
  readonly read: Reader;
  /** Up to where it has come; null for one that is a primary. */
  readonly replayed: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** How the primary and its replicas are asked. */
export interface ReplicaSource {
  readonly addresses: readonly string[];
  readonly connect: (address: string) => ReplicaConnections;
  readonly primary: Reader;
  /** The primary's pg_current_wal_lsn(). */
  readonly written: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Where the primary was written to, and when. */
interface Sample {
  readonly at: number;
  readonly position: Position;
}

/** One replica, met anew whenever it was lost. */
class Replica {
  readonly address: string;
  readonly #connect: ReplicaSource["connect"];
  readonly #limits: ReplicaLimits;
  #connections: ReplicaConnections | undefined;
  /** A lower bound: it has replayed at least this. */
  #replayed: Position | undefined;
  #lag_ms: number | undefined;
  #failures = 0;
  #rests_until = 0;

  constructor(address: string, connect: ReplicaSource["connect"], limits: ReplicaLimits) {
    this.address = address;
    this.#connect = connect;
    this.#limits = limits;
  }

  get state(): ReplicaState {
    const { host, pathname } = new URL(this.address);
    return { name: host + pathname, is_used: this.hasSeen(""), lag_ms: this.#lag_ms };
  }

  /** Whether it may answer somebody who has seen this. */
  hasSeen(position: Position): boolean {
    const isNear = this.#lag_ms !== undefined && this.#lag_ms <= this.#limits.max_lag_ms;
    return isNear && this.#replayed !== undefined && this.#replayed >= position;
  }

  get reader(): Reader | undefined {
    return this.#connections?.read;
  }

  /** Asks it how far it is. Samples: the primary's, the oldest first. */
  async look(samples: readonly Sample[]): Promise<void> {
    if (performance.now() < this.#rests_until) return;
    try {
      this.#connections ??= this.#connect(this.address);
      const lsn = await this.#connections.replayed();
      // It writes for itself: it is a primary.
      if (lsn === null) throw new Error("no replica");
      const replayed = positionOf(lsn);
      const reached = samples.findLast(({ position }) => position <= replayed);
      const newest = samples.at(-1);
      this.#lag_ms = reached && newest && newest.at - reached.at;
      this.#replayed = replayed;
      this.#failures = 0;
    } catch {
      this.lose();
      await this.close();
    }
  }

  /** Leaves it alone until it answers a look again, which comes later after each failure. */
  lose(): void {
    // Many find out at the same time that it is away: that is one failure.
    if (performance.now() < this.#rests_until) return;
    this.#replayed = undefined;
    this.#lag_ms = undefined;
    const { look_ms, max_pause_ms } = this.#limits;
    this.#rests_until = performance.now() + Math.min(look_ms * 2 ** this.#failures++, max_pause_ms);
  }

  async close(): Promise<void> {
    const connections = this.#connections;
    this.#connections = undefined;
    await connections?.close().catch(() => undefined);
  }
}

/**
 * The replicas of a PostgreSQL. Each is asked twice a second how far it has come; one that is away, behind or slow is
 * left alone. Whatever a replica can't answer, the primary does.
 */
export class Replicas {
  readonly #replicas: readonly Replica[];
  readonly #source: ReplicaSource;
  readonly #limits: ReplicaLimits;
  readonly #stopping = new AbortController();
  readonly #watching: Promise<void>;
  #asked: Promise<Position> = Promise.resolve(UNKNOWN);
  #next: Promise<Position> | undefined;
  #samples: Sample[] = [];
  #turn = 0;
  /** Reads that a replica has answered, and those that it might have. */
  readonly answered = { replica: 0, primary: 0 };

  constructor(source: ReplicaSource, limits: Partial<ReplicaLimits> = {}) {
    this.#source = source;
    this.#limits = { ...LIMITS, ...limits };
    this.#replicas = source.addresses.map((address) => new Replica(address, source.connect, this.#limits));
    this.#watching = this.#watch();
  }

  /** Reads from a replica that has all up to `seen`. It never says that something is not there, nor fails: then the primary is asked. */
  async read<T>(seen: Position, work: (db: Reader) => Promise<T>): Promise<T> {
    const replica = this.#choose(seen);
    if (replica?.reader !== undefined) {
      try {
        const result = await work(replica.reader);
        if (!isRefusal(result)) {
          this.answered.replica++;
          return result;
        }
      } catch {
        replica.lose();
      }
    }
    this.answered.primary++;
    return work(this.#source.primary);
  }

  /** The address of a replica that has all up to `seen`, for those who read on a connection of their own. */
  addressFor(seen: Position): string | undefined {
    return this.#choose(seen)?.address;
  }

  /** Up to where everything is written now, everything that is visible included. */
  position(): Promise<Position> {
    // Asked after all who have come by then: those who come while a question is under way share the next.
    this.#next ??= this.#asked.then(() => {
      this.#next = undefined;
      this.#asked = this.#source.written().then(positionOf, () => UNKNOWN);
      return this.#asked;
    });
    return this.#next;
  }

  get states(): readonly ReplicaState[] {
    return this.#replicas.map(({ state }) => state);
  }

  /** Looks at once at those that are not resting. */
  async look(): Promise<void> {
    const at = performance.now();
    const position = await this.position();
    if (position !== UNKNOWN) this.#samples.push({ at, position });
    // The newest stays, however old: while the primary is away there is nothing newer than it.
    this.#samples = this.#samples.filter(
      (sample, i, all) => sample.at > at - REMEMBERED_MS || i === all.length - 1,
    );
    await Promise.all(this.#replicas.map((replica) => replica.look(this.#samples)));
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
    await Promise.all([this.#source, ...this.#replicas].map((one) => one.close()));
  }

  #choose(seen: Position): Replica | undefined {
    const able = this.#replicas.filter((replica) => replica.hasSeen(seen));
    return able[this.#turn++ % able.length];
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.look();
      await delay(this.#limits.look_ms, undefined, { signal }).catch(() => undefined);
    }
  }
}
