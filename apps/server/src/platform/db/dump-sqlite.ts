import type Sqlite from "better-sqlite3";
import { type Dump, PIECE_BYTES, type Piece, shapesOf, type TableShape } from "./portable.ts";
import { connect } from "./sqlite.ts";

/** Reads in one read transaction, which in WAL mode holds nobody up. */
export async function dumpSqlite<T>(path: string, work: (dump: Dump) => Promise<T>): Promise<T> {
  const connection = connect(path, true);
  try {
    connection.exec("begin");
    // The first read: from here on nothing changes.
    const migrations = connection
      .prepare<[], string>("select name from kysely_migration order by name")
      .pluck()
      .all();
    const last_ids = connection
      .prepare<[], [string, number]>("select name, seq from sqlite_sequence")
      .raw()
      .all();
    return await work({
      migrations,
      tables: sqliteTables(connection),
      pieces: (table) => pieces(connection, table),
      last_ids: new Map(last_ids),
    });
  } finally {
    connection.close();
  }
}

export function sqliteTables(connection: Sqlite.Database): TableShape[] {
  const columns = connection
    .prepare<[], { table: string; name: string; type: string }>(
      `select tables.name as "table", columns.name, columns.type
      from sqlite_schema as tables join pragma_table_info(tables.name) as columns
      where tables.type = 'table' and tables.name not like 'sqlite!_%' escape '!'
      order by tables.name, columns.cid`,
    )
    .all();
  return shapesOf(columns.map((column) => ({ ...column, is_bytes: column.type.toLowerCase() === "blob" })));
}

async function* pieces(
  connection: Sqlite.Database,
  { name, columns, bytes }: TableShape,
): AsyncGenerator<Piece> {
  const values = columns.map((column) => (bytes.includes(column) ? `hex("${column}")` : `"${column}"`));
  const rows = connection
    .prepare<[], string>(`select json_array(${values.join()}) from "${name}"`)
    .pluck()
    .iterate();
  let lines: string[] = [];
  let length = 0;
  for (const line of rows) {
    lines.push(line);
    length += line.length;
    if (length < PIECE_BYTES) continue;
    yield pieceOf(lines);
    [lines, length] = [[], 0];
  }
  if (lines.length > 0) yield pieceOf(lines);
}

function pieceOf(lines: readonly string[]): Piece {
  return { lines: Buffer.from(`${lines.join("\n")}\n`), rows: lines.length };
}
