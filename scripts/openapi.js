// Writes the OpenAPI document to docs/openapi.json, or with --check says whether the committed one is what the server does.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./prepare.js";

const { describeApi } = await import("../apps/server/src/commands/describe-api.ts");
const path = join(ROOT, "docs/openapi.json");
const now = `${JSON.stringify(await describeApi(), null, 2)}\n`;
if (!process.argv.includes("--check")) writeFileSync(path, now);
else if (readFileSync(path, "utf8") !== now) {
  console.error(
    "docs/openapi.json is not what the server does: run `npm run openapi` and look at the difference.",
  );
  process.exitCode = 1;
}
