import { type Refusal, refuse } from "#platform/refusal.ts";

/** More addresses at a time than any shop has visitors; a flood forgets the oldest, not the process its memory. */
const MAX_ADDRESSES = 10_000;

export type AddressLimit = (address: string, now: Date) => Refusal<"too_many_requests"> | undefined;

/** Counts calls by address: at most `max` in any `window_ms`. Kept in memory; a restart forgets it. */
export function createAddressLimit(max: number, window_ms: number): AddressLimit {
  const calls = new Map<string, number[]>();
  return (address, now) => {
    const time = now.getTime();
    const recent = (calls.get(address) ?? []).filter((at) => at > time - window_ms);
    calls.delete(address);
    calls.set(address, recent);
    if (calls.size > MAX_ADDRESSES) {
      const oldest = calls.keys().next().value;
      if (oldest !== undefined) calls.delete(oldest);
    }
    const [first] = recent;
    if (first !== undefined && recent.length >= max) {
      return refuse("too_many_requests", {
        retry_after: Math.max(1, Math.ceil((first + window_ms - time) / 1000)),
      });
    }
    recent.push(time);
    return undefined;
  };
}
