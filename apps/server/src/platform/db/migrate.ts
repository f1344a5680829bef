import type { Kysely } from "kysely";
import { type MigrationProvider, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";

/** Brings the tables up to the newest migration, each whole or not at all; one process at a time: the others wait. */
export async function migrate(database: Database, provider: MigrationProvider): Promise<void> {
  await database.unhurried(async (db) => {
    const { error } = await new Migrator({ db: db as Kysely<unknown>, provider }).migrateToLatest();
    if (error) throw error;
  });
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
