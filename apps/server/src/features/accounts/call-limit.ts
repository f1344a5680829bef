import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

type Limited = Promise<Refusal<"too_many_requests" | "busy"> | undefined>;

export interface CallLimit {
  /** Refuses or counts, at once: of those who come at the same time, to whichever process, no more than `max` get through. */
  readonly take: (caller: string, max: number, now: Date) => Limited;
  /** Forgets a call that was counted `at` this moment. */
  readonly giveBack: (caller: string, at: Date) => Limited;
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
  const write = (tx: Tx, caller: string, times: readonly number[], ends_at?: string) =>
    tx
      .updateTable("counted_calls")
      .set({ times: JSON.stringify(times), ...(ends_at !== undefined && { ends_at }) })
      .where("caller", "=", keyOf(caller))
      .execute();
  const add = async (tx: Tx, caller: string, max: number, now: Date) => {
    await hold(tx, keyOf(caller));
    const recent = await read(tx, caller, now);
    const refused = refusalOf(recent, max, now);
    if (refused) return refused;
    await write(tx, caller, [...recent, now.getTime()], new Date(now.getTime() + window_ms).toISOString());
    return undefined;
  };
  const remove = async (tx: Tx, caller: string, at: Date) => {
    await hold(tx, keyOf(caller));
    const times = await read(tx, caller, at);
    const index = times.lastIndexOf(at.getTime());
    if (index !== -1) await write(tx, caller, times.toSpliced(index, 1));
    return undefined;
  };
  return {
    take: async (caller, max, now) =>
      // A flood is refused by a look, which costs no place in the queue of writers.
      (await check(caller, max, now)) ?? transact(database, (tx) => add(tx, caller, max, now)),
    giveBack: (caller, at) => transact(database, (tx) => remove(tx, caller, at)),
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
