import { statfs } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { refuse } from "#platform/refusal.ts";
import { sendRefusal } from "./server.ts";

/** What is left must hold the next days' pictures and orders; on a small disk the share counts. */
const MIN_FREE_BYTES = 200 * 1024 * 1024;
const MIN_FREE_SHARE = 0.05;
/** Whoever asks more often hears the same: asking costs a place in the queue of writers. */
const KEPT_MS = 1000;
const RETRY_SECONDS = 5;
const ROLL_BACK = refuse("not_ready", { checks: [], retry_after: RETRY_SECONDS });

export type LastBackup = () => Promise<string | null>;

export interface Health {
  readonly database: Database;
  readonly clock: Clock;
  /** The names of the migrations that this program knows. */
  readonly migrations: readonly string[];
  /** When the newest backup was begun that can be restored; told, but no reason not to sell. */
  readonly lastBackup: LastBackup;
  /** Folders that are written to. */
  readonly folders: readonly string[];
  /** Aborted when the process was told to stop. */
  readonly stopping: AbortSignal;
}

/**
 * `/live`: the process answers; it asks no database, whose trouble no restart mends. `/ready`: this process can sell
 * now, or 503 with the names of what fails. Both stand outside the API and are never counted against a limit.
 */
export function addHealth(server: FastifyInstance, health: Health): void {
  server.get("/live", async (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "live" }),
  );
  const failures = kept(() => failingChecks(health), health.clock);
  const lastBackup = kept(() => health.lastBackup().catch(() => null), health.clock);
  server.get("/ready", async (request, reply) => {
    reply.header("cache-control", "no-store");
    // Whoever is stopping asks nothing any more: the answer comes at once.
    const checks = health.stopping.aborted ? ["stopping"] : await failures();
    if (checks.length === 0) return reply.send({ status: "ready", last_backup_at: await lastBackup() });
    return sendRefusal(request, reply, refuse("not_ready", { checks, retry_after: RETRY_SECONDS }));
  });
}

async function failingChecks(health: Health): Promise<string[]> {
  const { database, migrations, folders } = health;
  const checks: Record<string, () => Promise<boolean>> = {
    database: () => canWrite(database),
    migrations: () => isMigrated(database, migrations),
    disk: async () => (await Promise.all(folders.map(hasRoom))).every(Boolean),
  };
  const failing: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    if (!(await check().catch(() => false))) failing.push(name);
  }
  return failing;
}

/** Changes a row, and takes it back. */
async function canWrite(database: Database): Promise<boolean> {
  const outcome = await transact(database, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("kysely_migration_lock")
      .set({ is_locked: 0 })
      .executeTakeFirst();
    return numUpdatedRows === 1n ? ROLL_BACK : undefined;
  });
  return outcome === ROLL_BACK;
}

/** Whether every migration that we know has run; newer ones may have: the next version is being started beside us. */
async function isMigrated({ read }: Database, migrations: readonly string[]): Promise<boolean> {
  const rows = await read.selectFrom("kysely_migration").select("name").execute();
  const run = new Set(rows.map(({ name }) => name));
  return migrations.every((name) => run.has(name));
}

/** Whether there is room for the next days in the file system of a folder. */
export async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize, blocks } = await statfs(folder);
  return bavail * bsize > MIN_FREE_BYTES || bavail / blocks > MIN_FREE_SHARE;
}

/** Asks once for all who ask at the same time, and again only after a moment. */
function kept<T>(ask: () => Promise<T>, clock: Clock): () => Promise<T> {
  let answer: Promise<T> | undefined;
  let until = 0;
  return () => {
    const now = clock().getTime();
    if (answer === undefined || now >= until) {
      until = Number.POSITIVE_INFINITY;
      answer = ask().finally(() => {
        until = clock().getTime() + KEPT_MS;
      });
    }
    return answer;
  };
}
