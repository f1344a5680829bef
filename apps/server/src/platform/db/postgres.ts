import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database, Tables } from "./database.ts";

/** Connections of one process: two cores serve no more at once, and a hundred processes fit PostgreSQL's default. */
const POOL_SIZE = 10;
const CONNECT_TIMEOUT_MS = 2000;
/** No statement, lock wait or forgotten transaction holds others up longer than a shopper would wait. */
const SESSION = "-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000";

const RETRYABLE = new Set(["40001", "40P01"]);
const LOCK_NOT_AVAILABLE = "55P03";
const BIGINT = 20;

/** Opens a pool on PostgreSQL and proves that it answers. */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: address,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: SESSION,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  });
  // Without a listener a backend that is cut off ends the whole process; the pool replaces it by itself.
  pool.on("error", () => {});
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw error;
  }
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    dialect: "postgres",
    read: kysely,
    owner: kysely,
    begin: (work) => kysely.transaction().setIsolationLevel("read committed").execute(work),
    isRetryable: (error) => RETRYABLE.has(codeOf(error)),
    isLockTimeout: (error) => codeOf(error) === LOCK_NOT_AVAILABLE,
    close: () => kysely.destroy(),
  };
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

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
