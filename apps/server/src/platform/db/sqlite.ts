import Sqlite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type KyselyConfig,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";
import { type Refusal, refuse } from "#platform/refusal.ts";
import type { Database, OpenOptions, Reader, Tables } from "./database.ts";
import { slowQueryLog } from "./slow-queries.ts";

/** Statements kept prepared a connection: all of ours and the shapes of lists, far below SQLite's memory. */
const MAX_PREPARED = 500;

/** What every connection is told and must say back, or the process does not start. Synchronous 2, FULL: an acknowledged commit survives a power cut. */
const PRAGMAS = {
  journal_mode: "wal",
  synchronous: 2,
  busy_timeout: 5000,
  foreign_keys: 1,
  trusted_schema: 0,
  /** In kilobytes when negative. */
  cache_size: -65_536,
};

class ImmediateDriver extends SqliteDriver {
  // A deferred `begin` fails half-way when another process writes between its first read and its first write.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

class TransactionalAdapter extends SqliteAdapter {
  // SQLite's DDL is transactional: a failed migration leaves nothing behind.
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class WritingDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config);
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** Opens an SQLite file with one writing and one reading connection, so that a long write blocks no reader. */
export async function openSqlite(
  path: string,
  { slow_query_ms = 0 }: Pick<OpenOptions, "slow_query_ms">,
): Promise<Database> {
  const writer = connect(path, false);
  const reader = connect(path, true);
  const log = slowQueryLog(slow_query_ms);
  const write = writingOn(cached(writer), { log });
  const read = new Kysely<Tables>({ dialect: new SqliteDialect({ database: cached(reader) }), log });
  return {
    dialect: "sqlite",
    read,
    owner: write,
    unhurried: (work) => work(write),
    begin: (work) => write.transaction().execute(work),
    isRetryable: (error) => codeOf(error).startsWith("SQLITE_BUSY"),
    refusalOf,
    close: async () => {
      // A handle that never ran a query is not closed by Kysely. The writer goes last: it folds the WAL into the file.
      await read.destroy();
      if (reader.open) reader.close();
      await write.destroy();
      if (writer.open) writer.close();
    },
  };
}

/** Kysely on a connection that writes. */
export function writingOn(database: SqliteDatabase, options: Pick<KyselyConfig, "log"> = {}): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new WritingDialect({ database }), ...options });
}

/** Runs `work` in one read transaction, which SQLite begins with its first read. */
export async function readSqliteSnapshot<T>(
  path: string,
  work: (db: Reader) => Promise<T>,
): Promise<T | Refusal<"busy">> {
  const connection = connect(path, true);
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    return await kysely.transaction().execute(work);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    throw error;
  } finally {
    await kysely.destroy();
  }
}

function refusalOf(error: unknown): Refusal<"busy"> | undefined {
  return codeOf(error).startsWith("SQLITE_BUSY") ? refuse("busy") : undefined;
}

/** A connection that is told all of our pragmas. */
export function connect(path: string, readonly: boolean): Sqlite.Database {
  const connection = new Sqlite(path, { readonly, timeout: PRAGMAS.busy_timeout });
  for (const [name, wanted] of Object.entries(PRAGMAS)) {
    // The journal is the file's: the writing connection, which comes first, has chosen it.
    if (!readonly || name !== "journal_mode") connection.pragma(`${name} = ${wanted}`);
    const got = connection.pragma(name, { simple: true });
    if (got !== wanted) throw new Error(`SQLite: ${name} is ${String(got)}, must be ${wanted}`);
  }
  return connection;
}

/** Preparing costs more than most lookups: keep prepared statements, the least recently used leave first. */
function cached(connection: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, Sqlite.Statement>();
  return {
    close: () => connection.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known) statements.delete(sql);
      const statement = known ?? connection.prepare(sql);
      statements.set(sql, statement);
      if (statements.size > MAX_PREPARED) {
        const oldest = statements.keys().next().value;
        if (oldest !== undefined) statements.delete(oldest);
      }
      return statement as ReturnType<SqliteDatabase["prepare"]>;
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Sqlite.SqliteError ? error.code : "";
}
