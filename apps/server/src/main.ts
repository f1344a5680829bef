import { type Config, ConfigError, readConfig } from "#config";
import { fillFigures } from "#features/figures/index.ts";
import { migrationsFor } from "#migrations";
import { systemClock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openDatabase } from "#platform/db/open.ts";
import { openStorage } from "#platform/storage/storage.ts";
import type { Services } from "#services";

/** The programs of the server by the word after `saudaflow`; each answers its exit code. */
const PROGRAMS: Record<string, (services: Services, args: string[]) => Promise<number>> = {
  serve: async (services) => (await import("./commands/serve.ts")).runServe(services),
  import: async (services, args) => (await import("./commands/import.ts")).runImport(args, services),
  "verify-ledgers": async ({ database }) =>
    (await import("./commands/verify-ledgers.ts")).runVerifyLedgers(database),
  "rebuild-figures": async ({ database }) =>
    (await import("./commands/rebuild-figures.ts")).runRebuildFigures(database),
  "verify-audit": async (services, args) =>
    (await import("./commands/verify-audit.ts")).runVerifyAudit(services, args),
  "shop:create": async (services, args) =>
    (await import("./commands/create-shop.ts")).runCreateShop(services, args),
  "admin:create": async (services, args) =>
    (await import("./commands/create-admin.ts")).runCreateAdmin(services, args),
};

/** Reads the settings, opens and migrates the database, runs one program. What can't be used is said in one sentence. */
export async function run([program = "serve", ...args]: readonly string[]): Promise<number> {
  const start = PROGRAMS[program];
  if (start === undefined) {
    console.error(`There is no program "${program}". Choose one of: ${Object.keys(PROGRAMS).join(", ")}.`);
    return 1;
  }
  // Money, people and pictures: whatever this process writes is for its user alone.
  process.umask(0o077);
  try {
    const config = readConfig();
    const services = await openServices(config);
    try {
      return await start(services, args);
    } finally {
      await services.database.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Opens the database and brings it up to date. Throws ConfigError with one sentence for whoever starts the program. */
export async function openServices(config: Config): Promise<Services> {
  let database: Database | undefined;
  try {
    database = await openDatabase(config.database);
    await migrate(database, migrationsFor(database.dialect));
  } catch (error) {
    await database?.close();
    const where = withoutPassword(config.database);
    const { message } = error as Error;
    throw new ConfigError(
      `The database ${where} can't be opened: ${message || "no answer"}. Check DATABASE_URL and DATA_DIR.`,
    );
  }
  await fillFigures(database);
  return { config, database, clock: systemClock, storage: openStorage(config) };
}

/** The address as it may be shown. */
function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.password !== "") url.password = "…";
  return url.href;
}
