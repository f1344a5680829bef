import { countedAddress } from "#platform/http/counted-address.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

/** More callers at a time than any shop has visitors; a flood forgets the oldest, not the process its memory. */
const MAX_CALLERS = 10_000;

export interface CallLimit {
  readonly check: (caller: string, max: number, now: Date) => Refusal<"too_many_requests"> | undefined;
  readonly count: (caller: string, now: Date) => void;
}

export type AddressLimit = CallLimit["check"];

/** Counts calls by caller: at most `max` in any `window_ms`. Kept in memory; a restart forgets it. */
export function createCallLimit(window_ms: number): CallLimit {
  const calls = new Map<string, number[]>();
  const recentOf = (caller: string, time: number) =>
    (calls.get(caller) ?? []).filter((at) => at > time - window_ms);
  return {
    check(caller, max, now) {
      const time = now.getTime();
      const recent = recentOf(caller, time);
      // The one that has to leave the window before another fits in, also where `max` was larger a moment ago.
      const first = recent.at(-max);
      if (first === undefined) return undefined;
      return refuse("too_many_requests", {
        retry_after: Math.max(1, Math.ceil((first + window_ms - time) / 1000)),
      });
    },
    count(caller, now) {
      const recent = recentOf(caller, now.getTime());
      calls.delete(caller);
      calls.set(caller, [...recent, now.getTime()]);
      if (calls.size > MAX_CALLERS) {
        const oldest = calls.keys().next().value;
        if (oldest !== undefined) calls.delete(oldest);
      }
    },
  };
}

/** Checks and counts a call by its address at once. */
export function createAddressLimit(window_ms: number): AddressLimit {
  const limit = createCallLimit(window_ms);
  return (address, max, now) => {
    const caller = countedAddress(address);
    const refused = limit.check(caller, max, now);
    if (refused === undefined) limit.count(caller, now);
    return refused;
  };
}
