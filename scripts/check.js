// `npm run check`: format, lint, types, import rule, first load, dead code, API document, translations. Every check runs; any failure fails.
import { ensureInstalled, node24, run } from "./prepare.js";

await ensureInstalled();
const node = node24();
const bin = (/** @type {string} */ path) => `node_modules/${path}`;
const tsc = (/** @type {string} */ project) => [bin("typescript/bin/tsc"), "-p", project];

/** Missing translations do not compile: the catalogues are typed by one another. */
const CHECKS = [
  ["format and lint", [bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "."]],
  ["promises", [bin("oxlint/bin/oxlint"), "--type-aware", "apps", "packages"]],
  ["types: contract", tsc("packages/contract")],
  ["types and translations: server", tsc("apps/server")],
  ["types and translations: web", tsc("apps/web")],
  ["types: service worker", tsc("apps/web/worker")],
  ["types: scripts, e2e, bench", tsc("tsconfig.json")],
  ["import rule", ["scripts/check-imports.js"]],
  ["first load", ["scripts/check-first-load.js"]],
  ["dead code", [bin("knip/bin/knip.js"), "--no-progress"]],
  ["API snapshot", ["scripts/openapi.js", "--check"]],
  ["API document", [bin("@redocly/cli/bin/cli.js"), "lint", "docs/openapi.json", "--format=stylish"]],
];

/** The linter of the API document asks nobody: it works without a network. */
const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

let failed = 0;
for (const [name, args] of /** @type {[string, string[]][]} */ (CHECKS)) {
  console.log(`— ${name}`);
  if ((await run(node, args, env)) !== 0) failed++;
}
console.log(
  failed === 0 ? `All ${CHECKS.length} checks passed.` : `${failed} of ${CHECKS.length} checks failed.`,
);
process.exitCode = failed === 0 ? 0 : 1;
