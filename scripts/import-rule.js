// The import rule of ARCHITECTURE.md, read from folders alone: a new feature is under it without being listed anywhere.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { ROOT } from "./prepare.js";

const IMPORT =
  /(?:^|\n)\s*(?:import\s*|(?:import|export)\b[^;"'=()]*?\bfrom\s*)["']([^"'\n]+)["']|import\(\s*["']([^"'\n]+)["']\s*\)/g;
const SERVER = "apps/server/src/";
const WEB = "apps/web/src/";

/**
 * The forbidden imports of these files.
 * @param {ReadonlyMap<string, string>} files path from the root (with /) → source
 * @returns {string[]} one sentence each
 */
export function violations(files) {
  /** @type {string[]} */
  const found = [];
  /** @type {Map<string, Set<string>>} */
  const between = new Map();
  for (const [file, source] of files) {
    for (const match of source.matchAll(IMPORT)) {
      const specifier = match[1] ?? match[2] ?? "";
      const target = resolve(file, specifier);
      const why = forbidden(file, specifier, target);
      if (why) found.push(`${file} imports ${specifier}: ${why}`);
      const [from, to] = [featureOf(file), featureOf(target)];
      if (from && to && from !== to) between.set(from, (between.get(from) ?? new Set()).add(to));
    }
  }
  return [...found, ...rings(between)];
}

/** @param {string} file @param {string} specifier @param {string} target @returns {string | undefined} */
function forbidden(file, specifier, target) {
  if (file.startsWith("packages/contract/")) {
    return specifier === "typebox" || specifier.startsWith(".")
      ? undefined
      : "the contract stands on typebox alone";
  }
  if (file.startsWith(SERVER) && target.startsWith("apps/web/"))
    return "the server does not know the web app";
  if (file.startsWith(WEB) && target.startsWith("apps/server/"))
    return "the web app knows the contract, not the server";
  if (file.startsWith(`${SERVER}platform/`)) {
    const ground = [`${SERVER}platform/`, `${SERVER}config`];
    return inside(target, SERVER) && !ground.some((place) => target.startsWith(place))
      ? "the platform knows no feature"
      : undefined;
  }
  if (file === `${SERVER}config.ts`) {
    return inside(target, SERVER) ? "the settings stand on nothing" : undefined;
  }
  if (file === `${SERVER}services.ts`) {
    return inside(target, `${SERVER}features/`) ? "services know no feature" : undefined;
  }
  if (file.startsWith(`${SERVER}migrations/`)) {
    return inside(target, SERVER) && !target.startsWith(`${SERVER}migrations/`)
      ? "migrations are frozen and stand alone"
      : undefined;
  }
  if (file.startsWith(`${WEB}shared/`)) {
    return inside(target, WEB) && !target.startsWith(`${WEB}shared/`)
      ? "shared knows no feature and no page"
      : undefined;
  }
  return featureOf(file) ? leavesFeature(file, specifier, target) : undefined;
}

/** @param {string} file @param {string} specifier @param {string} target @returns {string | undefined} */
function leavesFeature(file, specifier, target) {
  if (specifier.startsWith("../"))
    return "features are flat, a crossing is spelled #features/… or #platform/…";
  const [own, other] = [featureOf(file), featureOf(target)];
  if (file.startsWith(WEB)) {
    if (target.startsWith(`${WEB}surfaces/`)) return "a feature knows no page";
    return other && other !== own ? "a web feature never knows another: the page composes them" : undefined;
  }
  const above = ["app", "main", "open-services", "commands/", "demo/", "backup/", "doctor/"].some((place) =>
    target.startsWith(SERVER + place),
  );
  if (above) return "a feature does not look up";
  return other && other !== own && !target.endsWith("/index.ts")
    ? "another feature is entered by its index.ts"
    : undefined;
}

/** Features that lead back to themselves. @param {Map<string, Set<string>>} between @returns {string[]} */
function rings(between) {
  /** @type {string[]} */
  const found = [];
  for (const start of between.keys()) {
    const seen = new Set();
    const todo = [...(between.get(start) ?? [])];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (next === start) found.push(`${start} leads back to itself through other features`);
      if (seen.has(next)) continue;
      seen.add(next);
      todo.push(...(between.get(next) ?? []));
    }
  }
  return [...new Set(found)];
}

/** @param {string} path @returns {string | undefined} the feature's folder */
function featureOf(path) {
  return /^apps\/(?:server|web)\/src\/features\/[^/]+/.exec(path)?.[0];
}

/** @param {string} target @param {string} place */
function inside(target, place) {
  return target.startsWith(place);
}

/** The file that a specifier means; packages stay as they are. @param {string} file @param {string} specifier */
function resolve(file, specifier) {
  if (specifier.startsWith(".")) return posix.normalize(posix.join(posix.dirname(file), specifier));
  if (!specifier.startsWith("#")) return specifier;
  return (file.startsWith(WEB) ? WEB : SERVER) + specifier.slice(1);
}

/** The sources that the rule holds for: tests may reach anywhere. @returns {Map<string, string>} */
export function sources() {
  const files = new Map();
  for (const folder of ["packages/contract/src", "apps/server/src", "apps/web/src"]) {
    const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll("\\", "/");
      const counts = entry.isFile() && /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path);
      if (counts) files.set(path, readFileSync(join(ROOT, path), "utf8"));
    }
  }
  return files;
}
