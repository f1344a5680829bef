import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { type Refusal, refuse } from "#platform/refusal.ts";
import type { Database, OpenOptions, Reader, Tables } from "./database.ts";
import { APPLICATION, openNotices } from "./notices.ts";
import { type ReplicaConnections, type ReplicaSource, Replicas } from "./replicas.ts";
import { slowQueryLog } from "./slow-queries.ts";

/** Connections of one process: two cores serve no more at once, and nine processes fit PostgreSQL's default of 100. */
const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 5000;
/** No statement, lock wait or forgotten transaction holds others up longer than a shopper would wait. */
const SESSION = "-c statement_timeout=8000 -c lock_timeout=4000 -c idle_in_transaction_session_timeout=10000";
/**
 * A report may take longer. It is planned by what it reads, so compiling the plan is never worth its time, and its
 * sorting and hashing stay in memory. A server that notices within a second that nobody waits stops by itself.
 */
const LONG_SESSION =
  "-c statement_timeout=15000 -c lock_timeout=4000 -c default_transaction_read_only=on -c jit=off -c work_mem=32MB";
/** Work over all rows, which nobody at a screen waits for. It waits for no lock that somebody holds. */
const LONGEST_SESSION =
  "-c statement_timeout=0 -c lock_timeout=4000 -c idle_in_transaction_session_timeout=0 -c jit=off";
/** Who asks a replica has lost no more than this when it does not answer. */
const REPLICA_ANSWER_MS = 2000;
const REPLICA_CONNECT_MS = 1000;
/** Without a position whoever has written reads from the primary for a minute: no reason to make him wait. */
const POSITION_MS = 1000;
const REPLICA_SESSION = `-c statement_timeout=${REPLICA_ANSWER_MS}`;
const NOTICE_LEAVERS = `select set_config('client_connection_check_interval', '1000', false)
  where current_setting('server_version_num')::int >= 140000`;

/** Serialisation failure, deadlock, and a row that another transaction removed or referred to in between. */
const RETRYABLE = new Set(["40001", "40P01", "23503"]);
const LOCK_NOT_AVAILABLE = "55P03";
/** Statement timeout, too many connections, shutting down or starting up. */
const OVERLOADED = new Set([
  "57014",
  "53300",
  "57P01",
  "57P02",
  "57P03",
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
]);
const NO_CONNECTION = /timeout exceeded when trying to connect|Connection terminated|not queryable/;
const RETRY_SECONDS = 2;
const BIGINT = 20;

/** Opens a pool on PostgreSQL and proves that it answers. */
export async function openPostgres(
  address: string,
  { replicas = [], replica_limits, slow_query_ms = 0 }: OpenOptions,
): Promise<Database> {
  const pool = openPool(address, { options: SESSION, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw error;
  }
  const log = slowQueryLog(slow_query_ms);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log });
  const watched = replicas.length > 0 ? watch(address, kysely, replicas, replica_limits) : undefined;
  return {
    dialect: "postgres",
    read: kysely,
    owner: kysely,
    unhurried: (work) => kysely.connection().execute((db) => withoutTimeout(db, work)),
    begin: (work) => kysely.transaction().setIsolationLevel("read committed").execute(work),
    isRetryable: (error) => RETRYABLE.has(codeOf(error)),
    refusalOf,
    notices: (hear) => openNotices(address, hear),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    ...(watched && { replicas: watched }),
    close: async () => {
      await watched?.close();
      await kysely.destroy();
    },
  };
}

function openPool(address: string, limits: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: address,
    max: POOL_SIZE,
    application_name: APPLICATION,
    Client: PreparingClient,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
    ...limits,
  });
  // Without a listener a backend that is cut off ends the whole process; the pool replaces it by itself.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

async function oneOf<T>(pool: pg.Pool, query: string): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ one: T }>(query);
    client.release();
    return rows[0]?.one as T;
  } catch (error) {
    // It may have gone silent: the next question gets a new one.
    client.release(true);
    throw error;
  }
}

function watch(
  address: string,
  primary: Reader,
  addresses: readonly string[],
  limits: OpenOptions["replica_limits"],
): Replicas {
  return new Replicas({ addresses, connect: connectReplica, primary, ...openPositions(address) }, limits);
}

/** Asks the primary how far it is written, on a connection of its own, made when it is first asked: nobody waits twice for the pool. */
function openPositions(address: string): Pick<ReplicaSource, "written" | "close"> {
  const pool = openPool(address, {
    max: 1,
    options: SESSION,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: POSITION_MS,
  });
  return {
    written: () => oneOf(pool, "select pg_current_wal_lsn()::text as one"),
    close: () => pool.end(),
  };
}

/** Opens a pool whose every wait is short, also for a server that has gone silent: the primary is there to answer. */
function connectReplica(address: string): ReplicaConnections {
  const pool = openPool(address, {
    options: REPLICA_SESSION,
    connectionTimeoutMillis: REPLICA_CONNECT_MS,
    query_timeout: REPLICA_ANSWER_MS,
  });
  const read = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    read,
    replayed: () =>
      oneOf(pool, "select case when pg_is_in_recovery() then pg_last_wal_replay_lsn()::text end as one"),
    close: async () => {
      await read.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}

/** Without the limit on a statement's time; that on waiting for locks of others stays. */
async function withoutTimeout<T>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  await sql`set statement_timeout = 0`.execute(db);
  try {
    return await work(db);
  } finally {
    await sql`reset statement_timeout`.execute(db);
  }
}

/** Runs `work` in one read-only transaction on a connection of its own. Its statements are planned for their own values, not kept prepared. */
export async function readPostgresSnapshot<T>(
  address: string,
  work: (db: Reader) => Promise<T>,
  query_timeout?: number,
): Promise<T | Refusal<"busy" | "overloaded">> {
  const pool = new pg.Pool({
    connectionString: address,
    max: 1,
    application_name: APPLICATION,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: LONG_SESSION,
    ...(query_timeout !== undefined && { query_timeout }),
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  });
  pool.on("error", () => {});
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await pool.query(NOTICE_LEAVERS);
    return await kysely.transaction().setIsolationLevel("repeatable read").execute(work);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    throw error;
  } finally {
    await kysely.destroy();
  }
}

/** A connection of its own, for work that takes minutes. */
export async function connectForLong(address: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: address,
    application_name: APPLICATION,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    options: LONGEST_SESSION,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  });
  // A lost connection is told by the statement that is under way.
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Statements kept prepared a connection, and the longest of them: a list of a hundred lines. Longer ones are rare. */
const MAX_PREPARED = 1000;
const MAX_PREPARED_VALUES = 1500;
const SELECTS_ALL = /(?:select|returning|,)\s+(?:"\w+"\.)?\*/;
const names = new Map<string, string>();

/** Names each statement by its text, so that a connection parses and plans it once. */
class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's query has a dozen overloads; all but ours pass through
  override query(...args: any[]): any {
    const [text, values] = args;
    // biome-ignore lint/suspicious/noExplicitAny: see above
    const query = super.query as (...args: any[]) => unknown;
    if (typeof text !== "string" || !Array.isArray(values) || args.length > 2) return query.apply(this, args);
    // Whoever adds a column makes the plan of a "*" useless, and the version before must go on beside the next.
    const worth = values.length <= MAX_PREPARED_VALUES && !SELECTS_ALL.test(text);
    if (worth && !names.has(text) && names.size < MAX_PREPARED) names.set(text, `s${names.size}`);
    return query.call(this, { text, values, name: names.get(text) });
  }
}

/** Our bigints are ids, tiyn and thousandths within the safe integers; anything else must not pass unseen. */
function typeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  if (oid !== BIGINT) return pg.types.getTypeParser(oid, format as "text");
  return (value) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`bigint out of range: ${value}`);
    return number;
  };
}

function refusalOf(error: unknown): Refusal<"busy" | "overloaded"> | undefined {
  const code = codeOf(error);
  if (code === LOCK_NOT_AVAILABLE) return refuse("busy");
  const overloaded = OVERLOADED.has(code) || (error instanceof Error && NO_CONNECTION.test(error.message));
  return overloaded ? refuse("overloaded", { retry_after: RETRY_SECONDS }) : undefined;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
