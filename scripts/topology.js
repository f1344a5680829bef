// `npm run test:topology`: the shop as it stands on a server, for real: proxy, nginx, two backends, PostgreSQL.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { ensureInstalled, ensureWebBuilt, node24, run } from "./prepare.js";

/** Debian's packages, by a file of each. */
const PACKAGES = [
  ["nginx-light", "/usr/sbin/nginx"],
  ["libnginx-mod-http-brotli-static", "/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf"],
  ["gettext-base", "/usr/bin/envsubst"],
  ["caddy", "/usr/bin/caddy"],
  ["iproute2", "/usr/sbin/ip"],
];
/** A network, file systems and processes of its own: real ports and addresses, in nobody's way, and nothing outlives it. */
const APART = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];

await ensureInstalled();
await ensureWebBuilt();
const missing = PACKAGES.flatMap(([name = "", file = ""]) => (existsSync(file) ? [] : [name]));
if (missing.length > 0 && !install(missing)) {
  console.error(
    `The topology test needs Debian's packages ${missing.join(", ")}: apt-get install them first.`,
  );
  process.exitCode = 1;
} else if (spawnSync("unshare", [...APART, "true"]).status !== 0) {
  console.error("The topology test needs to be root, or another user who may run `unshare --net --pid`.");
  process.exitCode = 1;
} else {
  process.exitCode = await run("unshare", [...APART, node24(), "topology/main.ts"]);
}

/** @param {string[]} packages */
function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  console.log(`Installing ${packages.join(", ")} …`);
  return apt("update") && apt("install", "-y", "--no-install-recommends", ...packages);
}
