// `npm run bench`: speed as ratios against limits measured in the same run. `npm run bench -- screen`: as a shopper feels it.
import { ensureInstalled, node24, run } from "./prepare.js";

const [what, ...rest] = process.argv.slice(2);
await ensureInstalled();
const args = what === "screen" ? ["bench/screen.js"] : ["bench/bench.js", ...(what ? [what] : []), ...rest];
process.exitCode = await run(node24(), args);
