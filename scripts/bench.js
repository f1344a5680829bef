// `npm run bench`: speed as ratios against limits measured in the same run.
import { ensureInstalled, node24, run } from "./prepare.js";

await ensureInstalled();
process.exitCode = await run(node24(), ["bench/bench.js", ...process.argv.slice(2)]);
