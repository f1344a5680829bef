import type { Kysely } from "kysely";
import { type MigrationProvider, Migrator } from "kysely/migration";
import type { Database } from "./database.ts";

/** Brings the tables up to the newest migration, each whole or not at all; one process at a time. */
export async function migrate(database: Database, provider: MigrationProvider): Promise<void> {
  const migrator = new Migrator({ db: database.owner as Kysely<unknown>, provider });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
