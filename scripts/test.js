// `npm test`: every test, on both databases and in a real browser.
import { ensureInstalled, ensureWebBuilt, node24, run } from "./prepare.js";

await ensureInstalled();
await ensureWebBuilt();
const unit = await run(node24(), ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)]);
const browser = unit === 0 ? await run(node24(), ["node_modules/@playwright/test/cli.js", "test"]) : 1;
process.exitCode = unit || browser;
