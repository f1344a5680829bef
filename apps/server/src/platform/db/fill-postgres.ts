import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Kysely, PostgresDialect, type PostgresPool } from "kysely";
import type pg from "pg";
import copy from "pg-copy-streams";
import { postgresTables } from "./dump-postgres.ts";
import { migrateTo } from "./migrate.ts";
import { type Plan, type Pour, rowsOfPiece, type TableShape, type Value } from "./portable.ts";
import { connectForLong } from "./postgres.ts";

/**
 * Makes tables that hold exactly what `pour` inserts, in one transaction. What lies in the schema already is put aside
 * as a schema named `aside`.
 */
export async function fillPostgres(
  address: string,
  plan: Plan,
  pour: Pour,
  aside: string | undefined,
): Promise<void> {
  const client = await connectForLong(address);
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOf(client) }) });
  try {
    await kysely.transaction().execute(async (tx) => {
      const [{ schema }] = await rowsOf<[{ schema: string }]>(client, "select current_schema() as schema");
      if (aside !== undefined) {
        await client.query(`alter schema "${schema}" rename to "${aside}"`);
        await client.query(`create schema "${schema}"`);
      }
      await migrateTo(tx, plan.migrations("postgres"), plan.last_migration, schema);
      const tables = await postgresTables(client);
      await removeSeeds(client, tables);
      const put_back = [...(await takeForeignKeys(client)), ...(await takeIndexes(client))];
      await pour((table, lines) => insert(client, table, lines));
      await numberOn(client, plan);
      // Last made, first gone: foreign keys, which need the indexes, and are checked by being made.
      for (const sql of put_back.toReversed()) await client.query(sql);
      await check(client, plan);
    });
    // Without it the first queries would be planned for empty tables.
    await client.query("analyze");
  } finally {
    await kysely.destroy();
  }
}

/** Kysely on the one connection that also copies. */
function poolOf(client: pg.Client): PostgresPool {
  const connection = Object.assign(client, { release: () => {} });
  return { options: {}, connect: async () => connection as never, end: () => client.end() };
}

async function rowsOf<T>(client: pg.Client, sql: string): Promise<T> {
  return (await client.query(sql)).rows as T;
}

/** What migrations have inserted comes again with the rows. Tables without any are left alone: some refuse to be emptied. */
async function removeSeeds(client: pg.Client, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select 1 from "${name}" limit 1`);
    if (rowCount) await client.query(`delete from "${name}"`);
  }
}

/** Answers the statements by which what was taken is made again. */
async function takeForeignKeys(client: pg.Client): Promise<string[]> {
  const keys = await rowsOf<{ table: string; name: string; definition: string }[]>(
    client,
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  return keys.map(
    ({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`,
  );
}

/** Indexes are made faster of all rows than row by row. */
async function takeIndexes(client: pg.Client): Promise<string[]> {
  const indexes = await rowsOf<{ name: string; definition: string }[]>(
    client,
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = current_schema()::regnamespace
      and not exists (select 1 from pg_constraint where conindid = indexrelid)`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  return indexes.map(({ definition }) => definition);
}

async function insert(client: pg.Client, { name, columns, bytes }: TableShape, lines: Buffer): Promise<void> {
  const names = columns.map((column) => `"${column}"`);
  const prefixes = columns.map((column) => (bytes.includes(column) ? "\\\\x" : ""));
  const rows = rowsOfPiece(lines).map(
    (row) => `${row.map((value, i) => fieldOf(value, prefixes[i] as string)).join("\t")}\n`,
  );
  await pipeline(
    Readable.from([Buffer.from(rows.join(""))]),
    client.query(copy.from(`copy "${name}" (${names.join()}) from stdin`)),
  );
}

const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A value in the text form of COPY. */
function fieldOf(value: Value, prefix: string): string {
  if (value === null) return "\\N";
  return prefix + String(value).replace(/[\\\n\r\t]/g, (sign) => ESCAPED[sign] as string);
}

/** Numbers that were given out are never given out again, also where their rows are gone. */
async function numberOn(client: pg.Client, { tables }: Plan): Promise<void> {
  for (const [name, { last_id }] of Object.entries(tables)) {
    const sequence = `pg_get_serial_sequence('"${name}"', 'id')`;
    if (last_id !== null) await client.query(`select setval(${sequence}, ${last_id})`);
  }
}

async function check(client: pg.Client, { tables }: Plan): Promise<void> {
  for (const [name, { rows }] of Object.entries(tables)) {
    const [{ count }] = await rowsOf<[{ count: number }]>(client, `select count(*) as count from "${name}"`);
    if (count !== rows) throw new Error(`${name} has ${count} rows instead of ${rows}`);
  }
}
