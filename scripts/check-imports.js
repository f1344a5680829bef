import { sources, violations } from "./import-rule.js";

const files = sources();
const found = violations(files);
for (const violation of found) console.error(violation);
console.log(`${files.size} files read, ${found.length} violations of the import rule.`);
// A guard that reads nothing must not pass.
process.exitCode = found.length === 0 && files.size > 200 ? 0 : 1;
