// What a shopper with a cheap phone feels, in a real browser: a purchase on a weak network and a list of a thousand goods.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumPath } from "../e2e/chromium.ts";
import { ensureWebBuilt } from "../scripts/prepare.js";
import { measureList } from "./long-list.js";
import { measurePurchase } from "./purchase-throttled.js";
import { start } from "./start.js";

/** Longer without any sign that a tap was heard is a dead moment. */
const DEAD_MS = 1000;
/** So many times the slow frames of the same cards without any program; 2 in a hundred frames are nobody's fault. */
const MAX_RATIO = 2;
const ALWAYS = 0.02;

await ensureWebBuilt();
const { stage, stop } = await start("shop.js");
const address = stage.url.replace("/api/v1", "");
const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ["--no-sandbox"] });
const trace = join(mkdtempSync(join(tmpdir(), "saudaflow-bench-")), "purchase.json");
await browser.startTracing(undefined, { path: trace });
const { first, steps } = await measurePurchase(browser, address);
await browser.stopTracing();
const lists = await measureList(browser, address);
await browser.close();
stop();

console.log("\nA purchase, Fast 3G, 4 times slower processor: until something is seen, until it is done.");
console.log(
  `${"the first page of a first visit".padEnd(44)} ${String(first.seen).padStart(6)} ms ${String(first.done).padStart(6)} ms`,
);
for (const { what, seen, done } of steps) {
  console.log(
    `${what.padEnd(44)} ${String(seen).padStart(6)} ms ${String(done).padStart(6)} ms  ${seen > DEAD_MS ? "DEAD" : ""}`,
  );
}
console.log(`The recording, for Chrome's Performance panel: ${trace}`);
const limit = Math.max(lists[0]?.slow ?? 0, ALWAYS);
console.log(
  "\nA list of goods, 4 times slower processor: frames over 50 ms, the longest one, ratio to the first.",
);
for (const { what, frames, slow, longest } of lists) {
  console.log(
    `${what.padEnd(44)} ${String(frames).padStart(6)} frames ${(slow * 100).toFixed(1).padStart(5)} % ${String(longest).padStart(5)} ms  ${(slow / limit).toFixed(2)} ${slow > limit * MAX_RATIO ? "NOT SMOOTH" : ""}`,
  );
}
