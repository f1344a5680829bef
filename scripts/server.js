// Runs one of the server's programs: `node scripts/server.js verify-ledgers`.
import { ensureInstalled, node24, run } from "./prepare.js";

await ensureInstalled();
process.exitCode = await run(node24(), ["apps/server/bin/saudaflow.js", ...process.argv.slice(2)]);
