import type pg from "pg";
import copy from "pg-copy-streams";
import { type Dump, PIECE_BYTES, type Piece, shapesOf, type TableShape } from "./portable.ts";
import { connectForLong } from "./postgres.ts";

const NEWLINE = 0x0a;

export async function dumpPostgres<T>(address: string, work: (dump: Dump) => Promise<T>): Promise<T> {
  const client = await connectForLong(address);
  try {
    await client.query("begin isolation level repeatable read read only");
    // The first read: from here on nothing changes.
    const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
    return await work({
      migrations: rows.map(({ name }) => name),
      tables: await postgresTables(client),
      pieces: (table) => pieces(client, table),
      last_ids: await lastIds(client),
    });
  } finally {
    await client.end();
  }
}

export async function postgresTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<{ table: string; name: string; type: string }>(
    `select table_name as "table", column_name as name, data_type as type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = current_schema() and table_type = 'BASE TABLE'
    order by table_name, ordinal_position`,
  );
  return shapesOf(rows.map((column) => ({ ...column, is_bytes: column.type === "bytea" })));
}

async function lastIds(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ table: string; last: string | null }>(
    `select table_name as "table",
      pg_sequence_last_value(pg_get_serial_sequence(quote_ident(table_name), column_name)::regclass) as last
    from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'`,
  );
  return new Map(rows.flatMap(({ table, last }) => (last === null ? [] : [[table, Number(last)]])));
}

/**
 * COPY in its CSV form with signs that JSON never holds for quote and delimiter: each line is the JSON as it is.
 */
async function* pieces(client: pg.Client, { name, columns, bytes }: TableShape): AsyncGenerator<Piece> {
  const values = columns.map((column) =>
    bytes.includes(column) ? `encode("${column}", 'hex')` : `"${column}"`,
  );
  const stream = client.query(
    copy.to(
      `copy (select json_build_array(${values.join()}) from "${name}")
      to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')`,
    ),
  );
  let parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    const end = part.lastIndexOf(NEWLINE) + 1;
    if (length < PIECE_BYTES || end === 0) continue;
    const rest = part.subarray(end);
    parts[parts.length - 1] = part.subarray(0, end);
    yield pieceOf(parts);
    [parts, length] = [[rest], rest.length];
  }
  if (length > 0) yield pieceOf(parts);
}

function pieceOf(parts: readonly Buffer[]): Piece {
  const lines = Buffer.concat(parts);
  let rows = 0;
  for (let at = lines.indexOf(NEWLINE); at !== -1; at = lines.indexOf(NEWLINE, at + 1)) rows++;
  return { lines, rows };
}
