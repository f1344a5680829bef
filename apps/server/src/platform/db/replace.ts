import { existsSync } from "node:fs";
import { link, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { flush } from "#platform/flush.ts";
import { fillPostgres } from "./fill-postgres.ts";
import { fillSqlite } from "./fill-sqlite.ts";
import { APPLICATION } from "./notices.ts";
import { isPostgres } from "./open.ts";
import type { Plan, Pour } from "./portable.ts";
import { connectForLong } from "./postgres.ts";

/** Whether a program of ours has it open now. */
export async function isInUse(address: string): Promise<boolean> {
  return isPostgres(address) ? isPostgresInUse(address) : existsSync(address) && isSqliteInUse(address);
}

/**
 * Puts a database that holds exactly what `pour` inserts in the place of the one that is there, all at once or not at
 * all. Answers where the old one is kept.
 */
export async function replaceDatabase(
  address: string,
  plan: Plan,
  pour: Pour,
  now: Date,
): Promise<string | undefined> {
  const replace = isPostgres(address) ? replacePostgres : replaceSqlite;
  return replace(address, plan, pour, asideName(now));
}

/** What comes behind the name, or is the name, of what is put aside. */
export function asideName(now: Date): string {
  return `replaced_${now.toISOString().slice(0, 19).replace(/\D/g, "")}`;
}

async function replacePostgres(
  address: string,
  plan: Plan,
  pour: Pour,
  suffix: string,
): Promise<string | undefined> {
  const aside = (await isMigrated(address)) ? suffix : undefined;
  await fillPostgres(address, plan, pour, aside);
  return aside && `the schema ${aside}`;
}

async function replaceSqlite(
  path: string,
  plan: Plan,
  pour: Pour,
  suffix: string,
): Promise<string | undefined> {
  const beside = `${path}.restoring`;
  await rm(beside, { force: true });
  try {
    await fillSqlite(beside, plan, pour);
    await flush(beside);
    const aside = existsSync(path) ? `${path}.${suffix}` : undefined;
    // Under both names first: at no moment there is none at its place.
    if (aside) await link(path, aside);
    await rename(beside, path);
    await flush(dirname(path));
    return aside;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function isPostgresInUse(address: string): Promise<boolean> {
  return asksPostgres(
    address,
    `select exists (select 1 from pg_stat_activity where datname = current_database()
      and application_name = '${APPLICATION}' and pid <> pg_backend_pid()) as yes`,
  );
}

function isMigrated(address: string): Promise<boolean> {
  return asksPostgres(
    address,
    "select to_regclass(quote_ident(current_schema()) || '.kysely_migration') is not null as yes",
  );
}

async function asksPostgres(address: string, question: string): Promise<boolean> {
  const client = await connectForLong(address);
  try {
    return (await client.query<{ yes: boolean }>(question)).rows[0]?.yes === true;
  } finally {
    await client.end();
  }
}

/** Only one who is alone may take the WAL away; it is folded into the file by it. */
function isSqliteInUse(path: string): boolean {
  const connection = new Sqlite(path, { timeout: 0 });
  try {
    connection.pragma("journal_mode = delete");
    return false;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return true;
    throw error;
  } finally {
    connection.close();
  }
}
