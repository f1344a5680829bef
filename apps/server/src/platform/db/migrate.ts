import type { Kysely } from "kysely";
import { type MigrationProvider, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";

/** Brings the tables up to the newest migration, each whole or not at all; one process at a time. */
export async function migrate(database: Database, provider: MigrationProvider): Promise<void> {
  const migrator = new Migrator({ db: database.owner as Kysely<unknown>, provider });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
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
