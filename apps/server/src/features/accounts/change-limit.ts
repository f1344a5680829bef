import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { createCallLimit } from "./address-limit.ts";

const MAX_CHANGES = 5;
const WINDOW_MS = 60 * 60 * 1000;
/** Two hashes take less. */
const RETRY_SECONDS = 1;

/**
 * Lets a person change his password once at a time and five times an hour, with the right one or a wrong one: who is
 * signed in must not hold up everybody else's signing in. What was refused without a look at the password is not counted.
 */
export function createChangeLimit(is_counted: boolean) {
  const underWay = new Set<number>();
  const limit = createCallLimit(WINDOW_MS);
  return async <R>(
    user_id: number,
    now: Date,
    change: () => Promise<R>,
  ): Promise<R | Refusal<"too_many_requests">> => {
    if (underWay.has(user_id)) return refuse("too_many_requests", { retry_after: RETRY_SECONDS });
    const limited = is_counted ? limit.check(String(user_id), MAX_CHANGES, now) : undefined;
    if (limited) return limited;
    underWay.add(user_id);
    try {
      const outcome = await change();
      if (!isRefusal(outcome) || outcome.code === "invalid_credentials") limit.count(String(user_id), now);
      return outcome;
    } finally {
      underWay.delete(user_id);
    }
  };
}
