import { type Config, ConfigError } from "#config";
import { fillFigures } from "#features/figures/index.ts";
import { migrationsFor } from "#migrations";
import { systemClock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openDatabase } from "#platform/db/open.ts";
import { openStorage } from "#platform/storage/storage.ts";
import type { Services } from "#services";

/** Opens the database and brings it up to date. Throws ConfigError with one sentence for whoever starts the program. */
export async function openServices(config: Config): Promise<Services> {
  let database: Database | undefined;
  try {
    database = await openDatabase(config.database, config);
    await migrate(database, migrationsFor(database.dialect));
  } catch (error) {
    await database?.close();
    throw new ConfigError(
      `The database ${shownAddress(config.database)} can't be opened: ${(error as Error).message || "no answer"}. Check DATABASE_URL and DATA_DIR.`,
    );
  }
  await fillFigures(database);
  return { config, database, clock: systemClock, storage: openStorage(config) };
}

/** Where an address leads; user and password, which may stand in its query too, are nobody's business. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
