#!/usr/bin/env node
// The one entry of the server's programs. It must parse under any Node, so that an old one gets a sentence, not a crash.
const NEEDED = 24;
if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  const word = process.argv[2] ?? "serve";
  console.error(
    `SaudaFlow needs Node ${NEEDED} or newer, this is ${process.versions.node}: use "npm ${word === "serve" ? "start" : `run ${word}`}", which brings its own.`,
  );
  process.exit(1);
}
const { enableCompileCache } = await import("node:module");
enableCompileCache();
const { run } = await import("../src/main.ts");
process.exitCode = await run(process.argv.slice(2));
