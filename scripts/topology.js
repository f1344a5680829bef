// `npm run test:topology`: the shop as it stands on a server, for real: proxy, nginx, two backends, PostgreSQL.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, ensureWebBuilt, node24, ROOT, run } from "./prepare.js";

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
} else if (!checkAlerts()) {
  console.error("The alerts don't warn as deploy/prometheus/alerts.test.yml says: see above.");
  process.exitCode = 1;
} else {
  process.exitCode = await run("unshare", [...APART, node24(), "topology/main.ts"]);
}

/** @param {string[]} packages */
function install(packages) {
  console.log(`Installing ${packages.join(", ")} …`);
  return apt(["update"]) && apt(["install", "-y", "--no-install-recommends", ...packages]);
}

/** @param {string[]} args */
function apt(args, cwd = process.cwd()) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return (
    spawnSync("apt-get", ["-qq", ...args], { cwd, env, stdio: ["ignore", "ignore", "inherit"] }).status === 0
  );
}

/** Whether Prometheus takes its settings, and its alerts warn when they should and not otherwise. */
function checkAlerts() {
  const folder = mkdtempSync(join(tmpdir(), "saudaflow-promtool-"));
  try {
    const promtool = existsSync("/usr/bin/promtool") ? "/usr/bin/promtool" : fetchPromtool(folder);
    if (!existsSync(promtool)) {
      console.error("promtool could not be fetched from Debian's package prometheus.");
      return false;
    }
    return [
      ["check", "config", "deploy/prometheus/prometheus.yml"],
      ["test", "rules", "deploy/prometheus/alerts.test.yml"],
    ].every((args) => spawnSync(promtool, args, { cwd: ROOT, stdio: "inherit" }).status === 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The one file that is needed of Debian's package, without installing a Prometheus that would run.
 * @param {string} folder
 */
function fetchPromtool(folder) {
  console.log("Fetching promtool …");
  const download = ["-o", "APT::Sandbox::User=root", "download", "prometheus"];
  // Without lists of packages there is nothing to be had.
  if (!apt(download, folder) && apt(["update"])) apt(download, folder);
  const [file = ""] = readdirSync(folder);
  spawnSync("sh", ["-c", 'dpkg-deb --fsys-tarfile "$0" | tar -x ./usr/bin/promtool', file], { cwd: folder });
  return join(folder, "usr/bin/promtool");
}
