import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrationNames, migrationsFor } from "#migrations";
import { emptyPlace, type Place } from "#testing/shop.ts";
import { migrate } from "./migrate.ts";
import { openDatabase } from "./open.ts";

describe.each(["sqlite", "postgres"] as const)("migrations (%s)", (dialect) => {
  let place: Place;
  beforeAll(async () => {
    place = await emptyPlace(dialect);
  });
  afterAll(() => place.drop());

  // SQLite is served by one process; PostgreSQL by many, which start together.
  it("are done once, whoever else starts at the same time", async () => {
    const count = dialect === "postgres" ? 4 : 1;
    const processes = await Promise.all(Array.from({ length: count }, () => openDatabase(place.address)));
    await Promise.all(processes.map((database) => migrate(database, migrationsFor(dialect))));
    for (const database of processes) {
      const names = await database.read.selectFrom("kysely_migration").select("name").execute();
      expect(names.map(({ name }) => name).sort()).toEqual(migrationNames);
      await database.close();
    }
  });

  it.runIf(dialect === "postgres")("may take longer than a request, which is limited as before", async () => {
    const database = await openDatabase(place.address);
    const limits: string[] = [];
    await database.unhurried(async (db) => {
      const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(db);
      limits.push(...rows.map((row) => row.statement_timeout));
    });
    const { rows } = await sql<{ statement_timeout: string }>`show statement_timeout`.execute(database.owner);
    expect([...limits, ...rows.map((row) => row.statement_timeout)]).toEqual(["0", "8s"]);
    await database.close();
  });
});
