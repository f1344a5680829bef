// `npm run shots`: pictures of every page, to be looked at.
import { ensureInstalled, ensureWebBuilt, node24, run } from "./prepare.js";

await ensureInstalled();
await ensureWebBuilt();
process.exitCode = await run(node24(), ["e2e/shots.js", ...process.argv.slice(2)]);
