import cluster from "node:cluster";
import { type Config, ConfigError, readConfig } from "#config";
import type { Services } from "#services";
import { openServices } from "./open-services.ts";

type Program = (config: Config, args: string[]) => Promise<number>;

/** A program on the shop's own database, opened and brought up to date. */
function onShop(start: (services: Services, args: string[]) => Promise<number>): Program {
  return async (config, args) => {
    const services = await openServices(config);
    try {
      return await start(services, args);
    } finally {
      await services.database.close();
    }
  };
}

const serveAlone = onShop(async (services) => (await import("./commands/serve.ts")).runServe(services));
const serveMany = async (config: Config) => (await import("./commands/serve-many.ts")).runServeMany(config);

/** The programs of the server by the word after `saudaflow`; each answers its exit code. */
const PROGRAMS: Record<string, Program> = {
  serve: (config, args) =>
    config.web_concurrency > 1 && cluster.isPrimary ? serveMany(config) : serveAlone(config, args),
  import: onShop(async (services, args) => (await import("./commands/import.ts")).runImport(args, services)),
  "verify:ledgers": onShop(async ({ database }) =>
    (await import("./commands/verify-ledgers.ts")).runVerifyLedgers(database),
  ),
  "rebuild:figures": onShop(async ({ database }) =>
    (await import("./commands/rebuild-figures.ts")).runRebuildFigures(database),
  ),
  "verify:audit": onShop(async (services, args) =>
    (await import("./commands/verify-audit.ts")).runVerifyAudit(services, args),
  ),
  "shop:create": onShop(async (services, args) =>
    (await import("./commands/create-shop.ts")).runCreateShop(services, args),
  ),
  "admin:create": onShop(async (services, args) =>
    (await import("./commands/create-admin.ts")).runCreateAdmin(services, args),
  ),
  backup: onShop(async (services, args) => (await import("./commands/backup.ts")).runBackup(services, args)),
  doctor: async (config) => (await import("./commands/doctor.ts")).runDoctor(config),
  restore: async (config, args) => (await import("./commands/restore.ts")).runRestore(config, args),
};

/** Reads the settings and runs one program. What can't be used is said in one sentence. */
export async function run([program = "serve", ...args]: readonly string[]): Promise<number> {
  const start = PROGRAMS[program];
  if (start === undefined) {
    console.error(`There is no program "${program}". Choose one of: ${Object.keys(PROGRAMS).join(", ")}.`);
    return 1;
  }
  // Money, people and pictures: whatever this process writes is for its user alone.
  process.umask(0o077);
  try {
    return await start(readConfig(), args);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    return 1;
  }
}
