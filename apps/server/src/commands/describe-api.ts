import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "#app";
import { readConfig } from "#config";
import { migrationsFor } from "#migrations";
import { systemClock } from "#platform/clock.ts";
import { migrate } from "#platform/db/migrate.ts";
import { openDatabase } from "#platform/db/open.ts";

/** The OpenAPI document that the server answers, asked from a server on an empty database. */
export async function describeApi(): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "saudaflow-openapi-"));
  const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" });
  const database = await openDatabase(config.database);
  await migrate(database, migrationsFor(database.dialect));
  const app = await createApp({ config, database, clock: systemClock }, folder);
  const response = await app.inject("/api/v1/openapi.json");
  await app.close();
  await database.close();
  await rm(folder, { recursive: true });
  return response.json();
}
