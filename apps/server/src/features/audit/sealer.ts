import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { anchor } from "./anchors.ts";
import { sealAudit } from "./seal.ts";

const SEAL_MS = 1000;
/** How often late rows are looked for, and whether a new day wants its anchor. */
const LATE_LOOK_MS = 60_000;

export interface Sealing {
  readonly database: Database;
  readonly clock: Clock;
  readonly data_dir: string;
  /** Hears of what failed; the next look tries again. */
  readonly onFailure: (error: unknown) => void;
}

/** Seals the audit log as it grows until it is stopped; stopping seals and anchors what is there. */
export function startSealer({ database, clock, data_dir, onFailure }: Sealing): {
  stop: () => Promise<void>;
} {
  const stopping = new AbortController();
  const loop = async () => {
    for (let turn = 0; !stopping.signal.aborted; turn++) {
      try {
        const isLate = (turn * SEAL_MS) % LATE_LOOK_MS === 0;
        await sealAudit(database, clock, isLate ? "late" : "new");
        if (isLate) await anchor(database, data_dir, clock, { daily: true });
      } catch (error) {
        onFailure(error);
      }
      await delay(SEAL_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
      try {
        await sealAudit(database, clock, "late");
        await anchor(database, data_dir, clock);
      } catch (error) {
        onFailure(error);
      }
    },
  };
}
