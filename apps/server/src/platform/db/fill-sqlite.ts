import Sqlite from "better-sqlite3";
import type { Kysely } from "kysely";
import { sqliteTables } from "./dump-sqlite.ts";
import { migrateTo } from "./migrate.ts";
import { type Plan, type Pour, rowsOfPiece, type TableShape } from "./portable.ts";
import { writingOn } from "./sqlite.ts";

/** A new file that nobody else knows is written without a net: when this fails, it is thrown away. */
const PRAGMAS = [
  "journal_mode = off",
  "synchronous = off",
  "locking_mode = exclusive",
  "foreign_keys = off",
  "cache_size = -65536",
];

/** Makes a database file that holds exactly what `pour` inserts. */
export async function fillSqlite(path: string, plan: Plan, pour: Pour): Promise<void> {
  const connection = new Sqlite(path);
  try {
    for (const pragma of PRAGMAS) connection.pragma(pragma);
    const kysely = writingOn(connection) as Kysely<unknown>;
    await migrateTo(kysely, plan.migrations("sqlite"), plan.last_migration);
    connection.exec("begin");
    // What migrations have inserted comes again with the rows.
    for (const { name } of sqliteTables(connection)) connection.exec(`delete from "${name}"`);
    const indexes = takeIndexes(connection);
    await pour(async (table, lines) => insert(connection, table, lines));
    for (const sql of indexes) connection.exec(sql);
    numberOn(connection, plan);
    check(connection, plan);
    connection.exec("commit");
  } finally {
    connection.close();
  }
}

function insert(connection: Sqlite.Database, { name, columns, bytes }: TableShape, lines: Buffer): void {
  const values = columns.map((column) => (bytes.includes(column) ? "unhex(?)" : "?"));
  const names = columns.map((column) => `"${column}"`);
  const statement = connection.prepare(`insert into "${name}" (${names.join()}) values (${values.join()})`);
  for (const row of rowsOfPiece(lines)) statement.run(row);
}

/** Indexes are made faster of all rows than row by row. Answers how they are made again. */
function takeIndexes(connection: Sqlite.Database): string[] {
  const indexes = connection
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'index' and sql is not null",
    )
    .all();
  for (const { name } of indexes) connection.exec(`drop index "${name}"`);
  return indexes.map(({ sql }) => sql);
}

/** Numbers that were given out are never given out again, also where their rows are gone. */
function numberOn(connection: Sqlite.Database, { tables }: Plan): void {
  connection.exec("delete from sqlite_sequence");
  const put = connection.prepare("insert into sqlite_sequence (name, seq) values (?, ?)");
  for (const [name, { last_id }] of Object.entries(tables)) if (last_id !== null) put.run(name, last_id);
}

function check(connection: Sqlite.Database, { tables }: Plan): void {
  for (const [name, { rows }] of Object.entries(tables)) {
    const count = connection.prepare(`select count(*) from "${name}"`).pluck().get();
    if (count !== rows) throw new Error(`${name} has ${String(count)} rows instead of ${rows}`);
  }
  const lost = connection.pragma("foreign_key_check") as { table: string; parent: string }[];
  if (lost[0])
    throw new Error(`${lost.length} rows refer to none, such as ${lost[0].table} to ${lost[0].parent}`);
}
