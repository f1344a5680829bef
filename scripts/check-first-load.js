// How much JavaScript a shopper's phone loads before it shows a page: fails above the budget, and where a panel's code is part of it.
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { ensureWebBuilt, ROOT } from "./prepare.js";

const BUDGET_KB = 170;
/** With what a page asks for at once but does not wait for, its forms above all (shared/later.tsx). */
const LATER_BUDGET_KB = 200;
const LATER = /\blater\(\s*\(\) => import\("([^"]+)"\)/g;
const PAGE = /^surfaces\/storefront\/[^/]+-page\.tsx$/;
const PANEL =
  /^surfaces\/(admin|seller|panel\/(?!lazy-panel))|^shared\/(panel|table|chart)\/|^shared\/i18n\/\w+\/panel\//;
/** Pages with one thing to do stand in the plain layout (routes.tsx). */
const PLAIN = /\/(sign-in|register|reset-password|receipt|checkout)-page/;
const DIST = join(ROOT, "apps/web/dist");

/**
 * @typedef {{file: string, imports: string[], isEntry: boolean, source: string | null, modules: string[]}} Chunk
 */
await ensureWebBuilt();
/** @type {Chunk[]} */
const chunks = JSON.parse(readFileSync(join(DIST, ".chunks.json"), "utf8"));
const pages = chunks.filter(({ source }) => source !== null && PAGE.test(source));

let failed = pages.length < 10;
if (failed) console.error("The built app is not what this check reads: it must not pass.");
for (const page of pages) {
  const layout = PLAIN.test(page.source ?? "") ? "plain-layout" : "layout";
  const start = [chunkOf("shared/i18n/kk/index.ts"), chunkOf(`surfaces/storefront/${layout}.tsx`), page];
  const loaded = [...new Set([...chunks.filter(({ isEntry }) => isEntry), ...start].flatMap(withImports))];
  const all = withLater(loaded);
  const panels = all.flatMap(({ modules }) => modules.filter((id) => PANEL.test(id)));
  const [kb, laterKb] = [sizeOf(loaded), sizeOf(all)];
  const verdict =
    kb > BUDGET_KB
      ? `over ${BUDGET_KB} kB`
      : laterKb > LATER_BUDGET_KB
        ? `over ${LATER_BUDGET_KB} kB with what comes later`
        : panels.length > 0
          ? `loads ${panels[0]}`
          : "";
  const name = page.source?.split("/").at(-1) ?? "";
  const later = all.length > loaded.length ? `, then ${laterKb.toFixed(1)} kB` : "";
  console.log(
    name.padEnd(26),
    `${kb.toFixed(1)} kB`.padStart(9),
    `${loaded.length + 1} files${later}`,
    verdict,
  );
  failed ||= verdict !== "";
}
process.exitCode = failed ? 1 : 0;

/** The file of a source, its own or one that it shares. @param {string} source @returns {Chunk} */
function chunkOf(source) {
  const chunk =
    chunks.find((one) => one.source === source) ?? chunks.find(({ modules }) => modules.includes(source));
  if (!chunk) throw new Error(`${source} is in no built file`);
  return chunk;
}

/** A file and all that it imports. @param {Chunk} chunk @returns {Chunk[]} */
function withImports(chunk) {
  const found = new Set([chunk]);
  for (const one of found) {
    for (const other of chunks) if (one.imports.includes(other.file)) found.add(other);
  }
  return [...found];
}

/** Files and what their sources ask for at once, until nothing more comes. @param {Chunk[]} start @returns {Chunk[]} */
function withLater(start) {
  const found = new Set(start);
  for (const { modules } of found) {
    for (const asked of modules.flatMap(laterOf)) {
      for (const chunk of withImports(chunkOf(asked))) found.add(chunk);
    }
  }
  return [...found];
}

/** The sources that a source asks for by `later`. @param {string} id @returns {string[]} */
function laterOf(id) {
  const path = join(ROOT, "apps/web/src", id);
  if (!id.endsWith(".tsx") || !existsSync(path)) return [];
  return [...readFileSync(path, "utf8").matchAll(LATER)].map(([, to = ""]) =>
    to.startsWith("#") ? to.slice(1) : posix.join(posix.dirname(id), to),
  );
}

/** In kB, with what runs before the page. @param {Chunk[]} chunks @returns {number} */
function sizeOf(chunks) {
  return chunks.reduce((sum, { file }) => sum + zipped(file), zipped("boot.js")) / 1000;
}

/** What goes over the line. @param {string} file @returns {number} */
function zipped(file) {
  return readFileSync(join(DIST, `${file}.gz`)).length;
}
