import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sql } from "kysely";
import type { MigrationProvider } from "kysely/migration";
import { describe, expect, it } from "vitest";
import { migrationNames } from "#migrations";
import { emptyPlace } from "#testing/shop.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open.ts";

const PROGRAM = fileURLToPath(new URL("../../../bin/saudaflow.js", import.meta.url));
const PROCESSES = 3;

describe.each(["sqlite", "postgres"] as const)("migrations (%s)", (dialect) => {
  it("run once, though several processes start at the same time on an empty database", async () => {
    const place = await emptyPlace(dialect);
    const folder = await mkdtemp(join(tmpdir(), "saudaflow-data-"));
    const DATABASE_URL = dialect === "sqlite" ? `sqlite:${place.address}` : place.address;
    const env = { ...process.env, DATA_DIR: folder, DATABASE_URL };
    // It opens the shop as every program does, and looks at all of its tables.
    const start = () => promisify(execFile)(process.execPath, [PROGRAM, "verify:ledgers"], { env });
    await Promise.all(Array.from({ length: PROCESSES }, start));
    const database = await openDatabase(place.address);
    const run = await database.read.selectFrom("kysely_migration").select("name").orderBy("name").execute();
    expect(run.map(({ name }) => name)).toEqual(migrationNames);
    // The next version is there already, and a process of this one is started again.
    await sql`insert into kysely_migration (name, timestamp) values ('9999-newer', '2026')`.execute(
      database.owner,
    );
    await start();
    await database.close();
    await place.drop();
    await rm(folder, { recursive: true });
  });
});

it("whoever comes while another migrates for long waits for it, and finds it done (PostgreSQL)", async () => {
  const place = await emptyPlace("postgres");
  let runs = 0;
  const provider: MigrationProvider = {
    getMigrations: async () => ({
      "0001-long": {
        up: async (db) => {
          runs++;
          await sql`create table long_work (id bigint)`.execute(db);
          // Longer than a lock may be waited for.
          await sql`select pg_sleep(4.5)`.execute(db);
        },
      },
    }),
  };
  const databases = await Promise.all([openDatabase(place.address), openDatabase(place.address)]);
  await Promise.all(databases.map((database) => migrate(database, provider)));
  expect(runs).toBe(1);
  for (const database of databases) {
    // What a migration may, a request still may not.
    const { rows } = await sql`show statement_timeout`.execute(database.owner);
    expect(rows).toEqual([{ statement_timeout: "8s" }]);
    await database.close();
  }
  await place.drop();
});
