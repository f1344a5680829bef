// Brings a clone to where it can run: the packages of the lock, Node 24, the built web app. Plain JavaScript for any Node from 20.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, "node_modules");
const DIST = join(ROOT, "apps/web/dist");

const major = Number.parseInt(process.versions.node, 10);
if (major < 20) {
  console.error(`SaudaFlow needs Node 20 or newer to start, this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of the lock where they are missing or of another lock. */
export async function ensureInstalled() {
  const stamp = join(MODULES, ".saudaflow-lock");
  const lock = hash([join(ROOT, "package-lock.json")]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing what is missing (once, about a minute) …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = npm ? await run(process.execPath, [npm, ...args]) : await run("npm", args);
  if (code !== 0) fail("The packages could not be installed: see the message above.");
  writeFileSync(stamp, lock);
}

/** A Node from 24 on: this one, or the one that was installed with the packages. */
export function node24() {
  if (major >= 24) return process.execPath;
  const own = join(MODULES, ".bin/node");
  if (!existsSync(own)) {
    fail(
      `SaudaFlow needs Node 24; this is ${process.versions.node} and none is packaged for ${process.platform} ${process.arch}. Install Node 24 and start again.`,
    );
  }
  return own;
}

/** Builds the web app where its sources have changed since the last build. */
export async function ensureWebBuilt() {
  const stamp = join(DIST, ".sources");
  const sources = hash([
    ...filesBelow(join(ROOT, "apps/web"), ["node_modules", "dist"]),
    ...filesBelow(join(ROOT, "packages/contract/src"), []),
    join(ROOT, "package-lock.json"),
  ]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  console.log("Building the web app …");
  const vite = join(MODULES, "vite/bin/vite.js");
  const code = await run(node24(), [vite, "build", "apps/web", "--logLevel", "warn"]);
  if (code !== 0) fail("The web app could not be built: see the message above.");
  writeFileSync(stamp, sources);
}

/**
 * Runs a program of this repository in the foreground; answers its exit code. Signals reach it and are waited out.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export function run(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const path = `${join(MODULES, ".bin")}:${env.PATH ?? ""}`;
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", env: { ...env, PATH: path } });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    // A terminal's Ctrl-C reaches the child by itself; here it must only not end the parent first.
    const wait = () => {};
    process.on("SIGTERM", pass).on("SIGINT", wait);
    // npm answers SIGTERM by ending the shell between it and us, and tells us nothing: a lost parent is a stop.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      // Once: told twice, a server does not finish what is under way.
      clearInterval(watch);
      child.kill("SIGTERM");
    }, 200);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      process.off("SIGTERM", pass).off("SIGINT", wait);
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string[]} files */
function hash(files) {
  const sum = createHash("sha256");
  for (const file of files) sum.update(file.slice(ROOT.length)).update(readFileSync(file));
  return sum.digest("hex");
}

/** @param {string} folder @param {string[]} skip @returns {string[]} */
function filesBelow(folder, skip) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !skip.includes(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, skip) : [path];
    });
}
