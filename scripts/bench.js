// `npm run bench`: speed as ratios against limits measured in the same run. `-- screen`: as a shopper feels it. `-- scale`: what grows how.
import { ensureInstalled, node24, run } from "./prepare.js";

const [what, ...rest] = process.argv.slice(2);
await ensureInstalled();
const others = ["screen", "scale"];
const args = others.includes(what ?? "")
  ? [`bench/${what}.js`, ...rest]
  : ["bench/bench.js", ...(what ? [what] : []), ...rest];
process.exitCode = await run(node24(), args);
