// `npm start`: from a fresh clone to an open shop.
import { ensureInstalled, ensureWebBuilt, node24, run } from "./prepare.js";

await ensureInstalled();
await ensureWebBuilt();
process.exitCode = await run(node24(), ["apps/server/bin/saudaflow.js", "serve"]);
