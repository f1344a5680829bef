import { type Refusal, refuse } from "#platform/refusal.ts";

interface GateLimits {
  readonly in_flight: number;
  readonly queue: number;
  /** Seconds in which a full queue is worked off. */
  readonly retry_after: number;
}

export type Gate = <T>(work: () => Promise<T>) => Promise<T | Refusal<"overloaded">>;

/** Lets a few slow works run at a time, a few more wait in turn, and refuses the rest at once. */
export function createGate({ in_flight, queue, retry_after }: GateLimits): Gate {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= in_flight) {
      if (waiting.length >= queue) return refuse("overloaded", { retry_after });
      // Whoever leaves hands his place over, so nobody slips in between.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running++;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
