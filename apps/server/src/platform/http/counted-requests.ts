import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from "@fastify/rate-limit";
import { sql } from "kysely";
import type { Database, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal } from "#platform/refusal.ts";

export const WINDOW_MS = 60_000;
/** So much later the others know of a request; what comes through several processes within it may be too much. */
const SHARE_MS = 1000;
/** More callers a minute than any shop has; a flood forgets the oldest, not the process its memory. */
const MAX_CALLERS = 10_000;

interface Count {
  started_at: number;
  /** Of all processes, as the database last said, with ours in it. */
  known: number;
  /** Of ours, what the database has not heard of. */
  untold: number;
}

/** Requests by caller in windows of a minute. Processes of one PostgreSQL count together. */
class RequestCounts {
  readonly #counts = new Map<string, Count>();

  add(caller: string, now: number): { current: number; ttl: number } {
    let count = this.#counts.get(caller);
    if (count === undefined || count.started_at + WINDOW_MS <= now) {
      count = { started_at: now, known: 0, untold: 0 };
      this.#counts.delete(caller);
      this.#counts.set(caller, count);
      const oldest = this.#counts.keys().next().value;
      if (this.#counts.size > MAX_CALLERS && oldest !== undefined) this.#counts.delete(oldest);
    }
    count.untold++;
    return { current: count.known + count.untold, ttl: count.started_at + WINDOW_MS - now };
  }

  /** Tells the database what it has not heard of, and hears what it knows of the same callers. */
  async share(database: Database): Promise<void> {
    // In one order everywhere: nobody waits for each other.
    const told = [...this.#counts]
      .filter(([, { untold }]) => untold > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (told.length === 0) return;
    const sent = new Map(told.map(([caller, count]) => [caller, { count, untold: count.untold }]));
    const said = await transact(database, (tx) =>
      sql<{ caller: string; started_ms: number; calls: number }>`
      insert into counted_requests (caller, started_ms, calls)
      select * from unnest(
        ${told.map(([caller]) => caller)}::text[],
        ${told.map(([, { started_at }]) => started_at)}::bigint[],
        ${told.map(([, { untold }]) => untold)}::bigint[])
      on conflict (caller) do update set
        started_ms = case when counted_requests.started_ms + ${WINDOW_MS} <= excluded.started_ms
          then excluded.started_ms else counted_requests.started_ms end,
        calls = excluded.calls + case when counted_requests.started_ms + ${WINDOW_MS} <= excluded.started_ms
          then 0 else counted_requests.calls end
      returning caller, started_ms, calls`.execute(tx),
    );
    if (isRefusal(said)) return;
    for (const { caller, started_ms, calls } of said.rows) {
      const { count, untold } = sent.get(caller) ?? {};
      // Its minute is over, and the next one has begun.
      if (count === undefined || untold === undefined || this.#counts.get(caller) !== count) continue;
      count.started_at = started_ms;
      count.known = calls;
      count.untold -= untold;
    }
  }
}

/** Where the rate limiter counts. `stopped`: ends the telling. */
export function requestStore(database: Database, stopped: AbortSignal): FastifyRateLimitStoreCtor {
  const counts = new RequestCounts();
  if (database.dialect === "postgres") {
    let isSharing = false;
    const share = async () => {
      if (isSharing) return;
      isSharing = true;
      // While the database is away each process counts for itself.
      await counts.share(database).catch(() => undefined);
      isSharing = false;
    };
    const timer = setInterval(() => void share(), SHARE_MS).unref();
    stopped.addEventListener("abort", () => clearInterval(timer));
  }
  return class implements FastifyRateLimitStore {
    incr(
      caller: string,
      told: (error: Error | null, result: { current: number; ttl: number }) => void,
    ): void {
      told(null, counts.add(caller, Date.now()));
    }
    child(): FastifyRateLimitStore {
      return this;
    }
  };
}

/** Forgets counts of minutes that are over. */
export async function forgetOldRequests(tx: Tx, now: Date): Promise<void> {
  const oldest = now.getTime() - WINDOW_MS;
  await tx.deleteFrom("counted_requests").where("started_ms", "<", oldest).execute();
}
