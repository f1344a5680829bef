import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import type { Database, Tx } from "./database.ts";

/** Tries of one transaction that loses a race (serialisation failure, deadlock, busy file) before it is refused as busy. */
const MAX_TRIES = 5;
const MAX_DELAY_MS = 200;

const running = new AsyncLocalStorage<true>();
type Hook = (database: Database) => void;
const hooks = new WeakMap<Tx, Hook[]>();

/** Carries a refusal out through the rollback. */
class Rollback extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super("rolled back");
    this.refusal = refusal;
  }
}

/**
 * Runs `work` in one transaction: commits its result, rolls back when it returns a refusal or throws. A lost race is
 * tried again from the start, so `work` must touch nothing but `tx`. Nesting throws: it would hang on SQLite.
 */
export async function transact<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
): Promise<T | Refusal<"busy">> {
  if (running.getStore()) throw new Error("transact inside transact");
  for (let tries = 1; ; tries++) {
    let committed: readonly Hook[] = [];
    try {
      const result = await running.run(true, () =>
        database.begin(async (tx) => {
          const value = await work(tx);
          if (isRefusal(value)) throw new Rollback(value);
          committed = hooks.get(tx) ?? [];
          return value;
        }),
      );
      for (const hook of committed) hook(database);
      return result;
    } catch (error) {
      if (error instanceof Rollback) return error.refusal as T;
      if (!database.isRetryable(error)) throw error;
      if (tries === MAX_TRIES) return refuse("busy");
      await delay(10 + Math.random() * MAX_DELAY_MS);
    }
  }
}

/** Runs `hook` with its database once the transaction is committed; never when it rolls back. */
export function afterCommit(tx: Tx, hook: Hook): void {
  const list = hooks.get(tx) ?? [];
  list.push(hook);
  hooks.set(tx, list);
}
