import type { EventType } from "@saudaflow/contract";
import type { Generated } from "kysely";

export interface IdempotencyKeysTable {
  user_id: number;
  operation: string;
  key: string;
  /** SHA-256 of the parameters and the body. */
  fingerprint: string;
  /** Null only inside the transaction that makes it. */
  status: number | null;
  body: string | null;
  created_at: string;
}

/** The outbox: what happened, written in the transaction that did it, for those who will be told (outbox.ts). */
export interface EventsTable {
  id: Generated<number>;
  type: EventType;
  user_id: number | null;
  shop_id: number | null;
  data: string;
  created_at: string;
}

/** Who did what to what, from where; append-only. */
export interface AuditLogTable {
  id: Generated<number>;
  action: string;
  actor_id: number | null;
  subject: string;
  data: string;
  address: string | null;
  created_at: string;
}

/** Work for later (jobs.ts). */
export interface JobsTable {
  id: Generated<number>;
  kind: string;
  data: string;
  run_at: string;
  attempts: number;
  /** Whoever took it has until then; null: nobody has. */
  leased_until: string | null;
  /** Given up. */
  failed_at: string | null;
  last_error: string | null;
  created_at: string;
}

/** Requests of all processes in somebody's minute (http/counted-requests.ts). */
export interface CountedRequestsTable {
  caller: string;
  /** Milliseconds since 1970. */
  started_ms: number;
  calls: number;
}

/** Rows to wait at (db/lock.ts). */
export interface LocksTable {
  name: string;
  taken: number;
}
/** Kysely's own: which migrations have run, and the one row that a migrating process locks. */
export interface MigrationsTable {
  name: string;
}
export interface MigrationLockTable {
  is_locked: number;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    idempotency_keys: IdempotencyKeysTable;
    events: EventsTable;
    audit_log: AuditLogTable;
    jobs: JobsTable;
    locks: LocksTable;
    counted_requests: CountedRequestsTable;
    kysely_migration: MigrationsTable;
    kysely_migration_lock: MigrationLockTable;
  }
}
