// `npm run dev`: the server restarts and the page reloads when a source changes.
import { ensureInstalled, node24, run } from "./prepare.js";

await ensureInstalled();
const server = run(node24(), [
  "--watch-path=apps/server/src",
  "--watch-path=packages",
  "apps/server/bin/saudaflow.js",
  "serve",
]);
const web = run(node24(), ["node_modules/vite/bin/vite.js", "dev", "apps/web"]);
process.exitCode = (await Promise.all([server, web])).find((code) => code !== 0) ?? 0;
