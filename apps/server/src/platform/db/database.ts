import type { Kysely, Transaction } from "kysely";
import type { Refusal } from "#platform/refusal.ts";
import type { Notices } from "./notices.ts";
import type { ReplicaLimits, Replicas } from "./replicas.ts";

/** All tables. Each feature adds its own beside its code: `declare module "#platform/db/database.ts" { interface Tables { … } }`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features' tables.ts
export interface Tables {}

export type DialectName = "sqlite" | "postgres";

/** Something to read from: the reading handle or the transaction one is in. Writing with it does not compile. */
export type Reader = Pick<Kysely<Tables>, "selectFrom" | "with" | "withRecursive" | "fn" | "getExecutor">;

/** A transaction begun by `transact`; the only thing that can write. */
export type Tx = Transaction<Tables>;

/** The database of this process: a handle to read with; `transact` writes. */
export interface Database {
  readonly dialect: DialectName;
  readonly read: Reader;
  /** The handle that owns the tables: for migrations and tests alone. */
  readonly owner: Kysely<Tables>;
  /** Gives a handle that owns the tables and may take as long as it needs: for migrations, and those who wait for them. */
  readonly unhurried: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** Begins a transaction. Called by `transact` alone, which adds retries, hooks and the ban on nesting. */
  readonly begin: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Whether a failed transaction may succeed when tried again from its start. */
  readonly isRetryable: (error: unknown) => boolean;
  /** What to answer when the database was too busy for a statement: a lock not got, no connection, too slow. */
  readonly refusalOf: (error: unknown) => Refusal<"busy" | "overloaded"> | undefined;
  /** Opens notices to and from the other processes on this database, where it carries them. */
  readonly notices?: (hear: () => void) => Notices;
  /** How many connections there are, where there is a pool. */
  readonly pool?: () => PoolState;
  /** Where there are any: they answer what operations leave to them. */
  readonly replicas?: Replicas;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Addresses of replicas of a PostgreSQL. */
  readonly replicas?: readonly string[];
  readonly replica_limits?: Partial<ReplicaLimits>;
  /** Statements that take longer are told; 0: none. */
  readonly slow_query_ms?: number;
}

export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A boolean in a column: SQLite has no other way to bind one. */
export type Flag = 0 | 1;

export function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
