import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "#app";
import { readConfig } from "#config";
import { openServices } from "../open-services.ts";

/** The OpenAPI document that the server answers, asked from a server on an empty database. */
export async function describeApi(): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "saudaflow-openapi-"));
  const services = await openServices(readConfig({ DATA_DIR: folder, LOG_LEVEL: "silent" }));
  const app = await createApp(services, folder);
  const response = await app.inject("/api/v1/openapi.json");
  await app.close();
  await services.database.close();
  await rm(folder, { recursive: true });
  return response.json();
}
