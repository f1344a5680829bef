// Runs one of the server's programs: `node scripts/server.js verify:ledgers`.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, node24, ROOT, run } from "./prepare.js";

// Never anew: the shop may be running on these packages.
if (!existsSync(join(ROOT, "node_modules"))) await ensureInstalled();
process.exitCode = await run(node24(), ["apps/server/bin/saudaflow.js", ...process.argv.slice(2)]);
