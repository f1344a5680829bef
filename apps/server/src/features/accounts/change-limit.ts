import type { Database } from "#platform/db/database.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { createCallLimit } from "./call-limit.ts";

const MAX_CHANGES = 5;
const WINDOW_MS = 60 * 60 * 1000;
/** Two hashes take less. */
const RETRY_SECONDS = 1;

/**
 * Lets a person change his password once at a time and five times an hour, with the right one or a wrong one: who is
 * signed in must not hold up everybody else's signing in. What was refused without a look at the password is not counted.
 */
export function createChangeLimit(database: Database, kind: string, is_counted: boolean) {
  const underWay = new Set<number>();
  const limit = createCallLimit(database, kind, WINDOW_MS);
  return async <R>(
    user_id: number,
    now: Date,
    change: () => Promise<R>,
  ): Promise<R | Refusal<"too_many_requests" | "busy">> => {
    if (underWay.has(user_id)) return refuse("too_many_requests", { retry_after: RETRY_SECONDS });
    underWay.add(user_id);
    try {
      const limited = is_counted ? await limit.take(String(user_id), MAX_CHANGES, now) : undefined;
      if (limited) return limited;
      let isLooked = false;
      try {
        const outcome = await change();
        isLooked = !isRefusal(outcome) || outcome.code === "invalid_credentials";
        return outcome;
      } finally {
        if (is_counted && !isLooked) await limit.giveBack(String(user_id), now);
      }
    } finally {
      underWay.delete(user_id);
    }
  };
}
