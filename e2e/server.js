// The whole product on a port of its own, with a small demo shop in a folder that goes with the process.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../apps/server/src/config.ts";
import { makeDemo } from "../apps/server/src/demo/make-demo.ts";
import { run } from "../apps/server/src/main.ts";
import { openServices } from "../apps/server/src/open-services.ts";

const folder = mkdtempSync(join(tmpdir(), "saudaflow-e2e-"));
Object.assign(process.env, { DATA_DIR: folder, LOG_LEVEL: "warn" });
const services = await openServices(readConfig(process.env));
await makeDemo(services, () => {}, { days: 3 });
await services.database.close();
process.exitCode = await run(["serve"]);
rmSync(folder, { recursive: true, force: true });
