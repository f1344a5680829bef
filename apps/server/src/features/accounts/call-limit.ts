import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

type Limited = Promise<Refusal<"too_many_requests" | "busy"> | undefined>;

export interface CallLimit {
  /** Refuses when there were `max` in the window already. */
  readonly check: (caller: string, max: number, now: Date) => Limited;
  readonly count: (caller: string, now: Date) => Limited;
  /** Checks and counts at once: of those who come at the same time no more get through. */
  readonly take: (caller: string, max: number, now: Date) => Limited;
}

/**
 * Counts calls of one kind by caller: at most `max` in any `window_ms`. Kept in the database, so that all processes
 * count together and a restart forgets nothing.
 */
export function createCallLimit(database: Database, kind: string, window_ms: number): CallLimit {
  const keyOf = (caller: string) => `${kind} ${caller}`;
  const read = async (db: Reader, caller: string, now: Date) => {
    const row = await db
      .selectFrom("counted_calls")
      .select("times")
      .where("caller", "=", keyOf(caller))
      .executeTakeFirst();
    const times = JSON.parse(row?.times ?? "[]") as number[];
    return times.filter((at) => at > now.getTime() - window_ms);
  };
  const refusalOf = (recent: readonly number[], max: number, now: Date) => {
    // The one that has to leave the window before another fits in, also where `max` was larger a moment ago.
    const first = recent.at(-max);
    if (first === undefined) return undefined;
    const retry_after = Math.max(1, Math.ceil((first + window_ms - now.getTime()) / 1000));
    return refuse("too_many_requests", { retry_after });
  };
  const check = async (caller: string, max: number, now: Date) =>
    refusalOf(await read(database.read, caller, now), max, now);
  const add = async (tx: Tx, caller: string, now: Date, max = Number.POSITIVE_INFINITY) => {
    await hold(tx, keyOf(caller));
    const recent = await read(tx, caller, now);
    const refused = refusalOf(recent, max, now);
    if (refused) return refused;
    const ends_at = new Date(now.getTime() + window_ms).toISOString();
    await tx
      .updateTable("counted_calls")
      .set({ times: JSON.stringify([...recent, now.getTime()]), ends_at })
      .where("caller", "=", keyOf(caller))
      .execute();
    return undefined;
  };
  return {
    check,
    count: (caller, now) => transact(database, (tx) => add(tx, caller, now)),
    take: async (caller, max, now) =>
      // A flood is refused by a look, which costs no place in the queue of writers.
      (await check(caller, max, now)) ?? transact(database, (tx) => add(tx, caller, now, max)),
  };
}

/** The caller's row, held until the end of the transaction. */
async function hold(tx: Tx, caller: string): Promise<void> {
  await tx
    .insertInto("counted_calls")
    .values({ caller, times: "[]", ends_at: "" })
    .onConflict((row) => row.column("caller").doUpdateSet({ caller }))
    .execute();
}

/** Forgets calls that no longer count. */
export async function forgetOldCalls(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom("counted_calls").where("ends_at", "<=", now.toISOString()).execute();
}
