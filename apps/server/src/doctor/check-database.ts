import { existsSync } from "node:fs";
import { sql } from "kysely";
import type { Config } from "#config";
import { migrationNames } from "#migrations";
import type { Database } from "#platform/db/database.ts";
import { isPostgres, openDatabase } from "#platform/db/open.ts";
import { broken, type Finding, lookHere, ok } from "./finding.ts";

/** Connections of one process, and one each for what listens, reports and backs up. */
const CONNECTIONS = 13;

/** Opens the database as it is, without making or migrating one. Undefined: there is none to look into. */
export async function openAsItIs({
  database,
  replicas,
}: Config): Promise<{ database?: Database; finding: Finding }> {
  if (!isPostgres(database) && !existsSync(database)) {
    return { finding: lookHere("there is none yet: the first start makes it") };
  }
  try {
    const opened = await openDatabase(database, { replicas });
    return { database: opened, finding: await judge(opened) };
  } catch (error) {
    return {
      finding: broken(
        `it can't be reached: ${(error as Error).message || "no answer"}. Is it running, and is DATABASE_URL right?`,
      ),
    };
  }
}

/** Whether the replicas answer, and how far they are behind. */
export async function checkReplicas({ replicas }: Database): Promise<Finding> {
  await replicas?.look();
  const states = replicas?.states ?? [];
  const lags = states.map(({ name, lag_ms }) =>
    lag_ms === undefined ? `${name} does not answer as a replica` : `${name} is ${lag_ms / 1000} s behind`,
  );
  if (states.every(({ is_used }) => is_used)) return ok(lags.join(", "));
  return lookHere(`${lags.join(", ")}: the primary answers for it. Is it running, and does it stream?`);
}

async function judge(database: Database): Promise<Finding> {
  const what =
    database.dialect === "sqlite" ? await sqliteFinding(database) : await postgresFinding(database);
  if (what.verdict !== "ok") return what;
  const tables = await database.owner.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) {
    return lookHere(`${what.says}; it is empty: the first start makes its tables`);
  }
  const rows = await database.read.selectFrom("kysely_migration").select("name").execute();
  const run = rows.map(({ name }) => name);
  const newer = run.filter((name) => !migrationNames.includes(name));
  if (newer.length > 0) return broken(`it is of a newer version (${newer.join(", ")}): update this program`);
  const waiting = migrationNames.filter((name) => !run.includes(name));
  if (waiting.length > 0) return lookHere(`${what.says}; the next start runs ${waiting.join(", ")}`);
  return ok(`${what.says}; all ${run.length} migrations have run`);
}

async function sqliteFinding({ owner }: Database): Promise<Finding> {
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(owner);
  const [{ version, mode } = { version: "", mode: "" }] = (
    await sql<{ version: string; mode: string }>`
      select sqlite_version() as version, journal_mode as mode from pragma_journal_mode`.execute(owner)
  ).rows;
  if (rows[0]?.quick_check !== "ok") {
    return broken(
      `the file is damaged (${rows[0]?.quick_check}): stop the server and restore the last backup`,
    );
  }
  return ok(`SQLite ${version}, ${mode}, the file is whole`);
}

async function postgresFinding({ owner }: Database): Promise<Finding> {
  const { rows } = await sql<{ version: string; connections: number; is_replica: boolean }>`
    select current_setting('server_version') as version, current_setting('max_connections')::int as connections,
      pg_is_in_recovery() as is_replica`.execute(owner);
  const [{ version, connections, is_replica } = { version: "", connections: 0, is_replica: false }] = rows;
  if (is_replica)
    return broken("it is a replica, which can't be written: DATABASE_URL must name the primary");
  const processes = Math.floor(connections / CONNECTIONS);
  return ok(`PostgreSQL ${version}, ${connections} connections: enough for ${processes} processes`);
}
