import type { Generated } from "kysely";

/** A run of the backup on this installation; an archive does not hold them. */
export interface BackupsTable {
  id: Generated<number>;
  /** The business day whose daily backup it is; null: by hand. */
  day: string | null;
  state: "running" | "good" | "failed";
  /** What was committed by then is in it. */
  started_at: string;
  finished_at: string | null;
  file: string | null;
  bytes: number | null;
  row_count: number | null;
  /** Why it failed; of a good one, what it found wrong in the shop itself. */
  problem: string | null;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    backups: BackupsTable;
  }
}
