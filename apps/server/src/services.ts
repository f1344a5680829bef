import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import type { Storage } from "#platform/storage/storage.ts";
import type { Config } from "./config.ts";

/** What the process has one of; built in main (or by a test) and handed down by hand. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly storage: Storage;
}
