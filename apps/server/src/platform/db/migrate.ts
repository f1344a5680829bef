import type { Kysely } from "kysely";
import { type MigrationProvider, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";

/** A lock is given up after seconds, so that nobody who sells waits behind a migration that waits; then it is tried again. */
const PATIENCE_MS = 10 * 60_000;

/** Brings the tables up to the newest migration, all of it or nothing; one process at a time, the others wait for it. */
export async function migrate(database: Database, provider: MigrationProvider): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const { error } = await database.unhurried(async (db) => {
      const migrator = new Migrator({ db: db as Kysely<unknown>, provider });
      return (await isUpToDate(migrator)) ? {} : await migrator.migrateToLatest();
    });
    if (error === undefined) return;
    if (database.refusalOf(error)?.code !== "busy" || performance.now() > until) throw error;
  }
}

/** Whether all that we know has run. The next version may have been here too: it only adds, so we start beside it. */
async function isUpToDate(migrator: Migrator): Promise<boolean> {
  return (await migrator.getMigrations()).every(({ executedAt }) => executedAt !== undefined);
}

/** Makes tables as they were after this migration, where there are none. `schema`: where to look whether there are. */
export async function migrateTo(
  db: Kysely<unknown>,
  provider: MigrationProvider,
  last: string,
  schema?: string,
): Promise<void> {
  const migrator = new Migrator({ db, provider, ...(schema && { migrationTableSchema: schema }) });
  const { error } = await migrator.migrateTo(last);
  if (error) throw error;
}
