// `npm run bench`: speed as ratios against limits measured in the same run (docs/performance.md says what they mean).
import { ensureInstalled, node24, run } from "./prepare.js";

await ensureInstalled();
process.exitCode = await run(node24(), ["bench/bench.js", ...process.argv.slice(2)]);
