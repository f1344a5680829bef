import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import type { Clock } from "#platform/clock.ts";
import type { Database, Reader, Tx } from "./db/database.ts";
import { afterCommit, transact } from "./db/transact.ts";
import { isRefusal } from "./refusal.ts";
import { traced } from "./trace.ts";

/** How long a process keeps a job to itself; it renews its word while it works. */
const LEASE_MS = 60_000;
const RENEW_MS = 20_000;
/** A little over a day in all, before somebody has to look. */
const MAX_ATTEMPTS = 10;
const FIRST_PAUSE_MS = 15_000;
const MAX_PAUSE_MS = 6 * 60 * 60 * 1000;
/** How often a process looks for what others left: its own jobs wake it at once. */
const LOOK_MS = 1000;
const MAX_ERROR = 500;
const FAILED_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Work that was wanted: what kind, with what, when; `attempt` counts from 1. */
export interface Job {
  readonly id: number;
  readonly kind: string;
  readonly data: unknown;
  readonly attempt: number;
  readonly wanted_at: string;
}

/** Thrown by a handler that knows that no later try can end better. */
export class HopelessJob extends Error {}

/** Does one job. It may be called again after a crash, so doing it twice must be as good as once. Throwing tries again later. */
export type JobHandler = (job: Job) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

/** Hears of every failed try. */
export type OnFailure = (job: Job, error: unknown) => void;

/** Wants work done after the commit, by whichever process is free. `data` must stand in JSON and hold no secret. */
export async function enqueue(tx: Tx, kind: string, data: unknown, now: Date): Promise<number> {
  const { id } = await tx
    .insertInto("jobs")
    .values({
      kind,
      data: JSON.stringify(data),
      run_at: now.toISOString(),
      attempts: 0,
      leased_until: null,
      failed_at: null,
      last_error: null,
      created_at: now.toISOString(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  afterCommit(tx, (database) => {
    for (const wake of wakers.get(database) ?? []) wake();
  });
  return id;
}

const wakers = new WeakMap<Database, Set<() => void>>();

/** Does all jobs that are due, one after another, until it is told to stop; answers how many it tried. */
export async function runDueJobs(
  database: Database,
  clock: Clock,
  handlers: JobHandlers,
  onFailure: OnFailure = () => {},
  stopping?: AbortSignal,
): Promise<number> {
  if (Object.keys(handlers).length === 0) return 0;
  for (let tried = 0; ; tried++) {
    if (stopping?.aborted) return tried;
    const job = await claim(database, Object.keys(handlers), clock());
    if (job === undefined) return tried;
    await runJob(database, clock, job, handlers[job.kind] as JobHandler, onFailure);
  }
}

/** Does jobs as they come until it is stopped; stopping waits for the one under way. */
export function startJobs(
  database: Database,
  clock: Clock,
  handlers: JobHandlers,
  onFailure: OnFailure,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  let pause = new AbortController();
  let isWanted = false;
  const wake = () => {
    isWanted = true;
    pause.abort();
  };
  wakers.set(database, (wakers.get(database) ?? new Set()).add(wake));
  const loop = async () => {
    while (!stopping.signal.aborted) {
      isWanted = false;
      // A database that can't be reached now is asked again at the next look.
      await runDueJobs(database, clock, handlers, onFailure, stopping.signal).catch(() => 0);
      pause = new AbortController();
      if (isWanted) continue;
      const signal = AbortSignal.any([pause.signal, stopping.signal]);
      await delay(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      wakers.get(database)?.delete(wake);
      stopping.abort();
      await running;
    },
  };
}

/** How many jobs of each kind are to be done, since when one could be, and how many were given up. */
export function countJobs(
  db: Reader,
): Promise<{ kind: string; waiting: number; given_up: number; due_at: string | null }[]> {
  return db
    .selectFrom("jobs")
    .select(["kind", sql<number>`cast(count(*) - count(failed_at) as bigint)`.as("waiting")])
    .select(sql<number>`cast(count(failed_at) as bigint)`.as("given_up"))
    .select(sql<string | null>`min(case when failed_at is null then run_at end)`.as("due_at"))
    .groupBy("kind")
    .orderBy("kind")
    .execute();
}

/** Takes the next job that is due, by a statement that only one process can win. */
async function claim(database: Database, kinds: readonly string[], now: Date): Promise<Job | undefined> {
  let claimed = await claimNext(database, kinds, now);
  while (claimed === "given up") claimed = await claimNext(database, kinds, now);
  return claimed;
}

async function claimNext(
  database: Database,
  kinds: readonly string[],
  now: Date,
): Promise<Job | "given up" | undefined> {
  const claimed = await transact(database, async (tx) => {
    const due = tx
      .selectFrom("jobs")
      .select(["id", "attempts"])
      .where("kind", "in", kinds)
      .where("failed_at", "is", null)
      .where("run_at", "<=", now.toISOString())
      .where((row) => row.or([row("leased_until", "is", null), row("leased_until", "<", now.toISOString())]))
      .orderBy("run_at")
      .orderBy("id")
      .limit(1);
    const next = await (database.dialect === "postgres"
      ? due.forUpdate().skipLocked()
      : due
    ).executeTakeFirst();
    if (next === undefined) return undefined;
    // Each time the process died of it, before it could say that it failed.
    if (next.attempts >= MAX_ATTEMPTS) {
      const given_up = { failed_at: now.toISOString(), leased_until: null, last_error: "the process died" };
      await tx.updateTable("jobs").set(given_up).where("id", "=", next.id).execute();
      return "given up";
    }
    return tx
      .updateTable("jobs")
      .set({ leased_until: leaseEnd(now), attempts: sql`attempts + 1` })
      .where("id", "=", next.id)
      .returning(["id", "kind", "data", "attempts", "created_at"])
      .executeTakeFirstOrThrow();
  });
  if (claimed === undefined || isRefusal(claimed)) return undefined;
  if (claimed === "given up") return claimed;
  const { id, kind, data, attempts, created_at } = claimed;
  return { id, kind, data: JSON.parse(data), attempt: attempts, wanted_at: created_at };
}

async function runJob(
  database: Database,
  clock: Clock,
  job: Job,
  handle: JobHandler,
  onFailure: OnFailure,
): Promise<void> {
  const change = (values: { leased_until: string }) =>
    transact(database, (tx) => tx.updateTable("jobs").set(values).where("id", "=", job.id).execute());
  const renewing = setInterval(
    () => void change({ leased_until: leaseEnd(clock()) }).catch(() => undefined),
    RENEW_MS,
  );
  try {
    await traced({ job: job.id }, () => handle(job));
    await transact(database, (tx) => tx.deleteFrom("jobs").where("id", "=", job.id).execute());
  } catch (error) {
    onFailure(job, error);
    await transact(database, (tx) => putOff(tx, job, error, clock()));
  } finally {
    clearInterval(renewing);
  }
}

async function putOff(tx: Tx, job: Job, error: unknown, now: Date): Promise<void> {
  const isGivenUp = job.attempt >= MAX_ATTEMPTS || error instanceof HopelessJob;
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (job.attempt - 1), MAX_PAUSE_MS);
  await tx
    .updateTable("jobs")
    .set({
      leased_until: null,
      run_at: new Date(now.getTime() + pause).toISOString(),
      failed_at: isGivenUp ? now.toISOString() : null,
      last_error: String(error instanceof Error ? error.message : error).slice(0, MAX_ERROR),
    })
    .where("id", "=", job.id)
    .execute();
}

function leaseEnd(now: Date): string {
  return new Date(now.getTime() + LEASE_MS).toISOString();
}

/** Forgets the jobs that were given up, after somebody had time to look: their data may name a person. */
export async function forgetFailedJobs(tx: Tx, now: Date): Promise<void> {
  const kept = new Date(now.getTime() - FAILED_KEPT_MS).toISOString();
  await tx.deleteFrom("jobs").where("failed_at", "<", kept).execute();
}
