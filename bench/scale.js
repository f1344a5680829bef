// What grows how: sales and reads by 1, 2 and 4 processes on one PostgreSQL, reads with a replica, and what each costs: processor time, bytes, WAL.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { Replicated } from "../apps/server/src/testing/replicated.ts";
import { start } from "./start.js";

const SECONDS = Number(process.argv[2] ?? 5);
const WARM_UP = 2;
const CONNECTIONS = 32;
const LINES = 5;
const FIRST_PORT = 8471;
const PROGRAM = fileURLToPath(new URL("../apps/server/bin/saudaflow.js", import.meta.url));
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Processor time in ms of a process and of those it has started. @param {number} pid @returns {number} */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS;
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number),
  );
  return own + children.reduce((sum, child) => sum + cpuOf(child), 0);
}

const postgres = new Replicated([]);
const place = await postgres.open();
const number = async (/** @type {string} */ query) =>
  Number(Object.values((await postgres.onPrimary(query))[0] ?? {})[0]);

process.env.JWT_SECRET = "a-secret-for-measurements-0123456789abcdef";
const stage = await start("shop.js", { DATABASE_URL: postgres.primary });
const { ids, tokens } = stage.stage;
stage.stop();
await postgres.onPrimary("analyze");

/** Starts processes as they are in production. @param {number} count @param {string} replica */
async function serve(count, replica) {
  const servers = Array.from({ length: count }, (_, i) =>
    spawn(process.execPath, [PROGRAM, "serve"], {
      env: {
        ...process.env,
        PORT: String(FIRST_PORT + i),
        HOST: "127.0.0.1",
        DATABASE_URL: postgres.primary,
        DATABASE_REPLICA_URL: replica,
        DATA_DIR: `/tmp/saudaflow-bench-scale-${i}`,
        RATE_LIMIT: "off",
        LOG_LEVEL: "silent",
      },
      stdio: "ignore",
    }),
  );
  for (let i = 0; i < count; i++) {
    while (
      !(await fetch(`http://127.0.0.1:${FIRST_PORT + i}/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await delay(100);
  }
  // A replica is used from its first look on.
  await delay(1000);
  return servers;
}

let next = 0;
const sales = Array.from({ length: 500 }, (_, i) => ({
  method: /** @type {const} */ ("POST"),
  path: "/api/v1/orders",
  headers: { authorization: `Bearer ${tokens[i % tokens.length]}`, "content-type": "application/json" },
  body: JSON.stringify({
    items: Array.from({ length: LINES }, () => ({ product_id: ids[next++ % ids.length], quantity: 1 })),
    payment_method: "wallet",
    delivery_method: "pickup",
  }),
}));
const reads = ids.slice(0, 500).flatMap((id) => [
  { method: /** @type {const} */ ("GET"), path: `/api/v1/products/${id}` },
  { method: /** @type {const} */ ("GET"), path: "/api/v1/products?page_size=20" },
]);

/** @param {string} what @param {import("node:child_process").ChildProcess[]} servers @param {autocannon.Request[]} requests */
async function measure(what, servers, requests) {
  const load = (/** @type {number} */ duration) =>
    Promise.all(
      servers.map((_, i) =>
        autocannon({
          url: `http://127.0.0.1:${FIRST_PORT + i}`,
          connections: CONNECTIONS / servers.length,
          duration,
          requests,
        }),
      ),
    );
  await load(WARM_UP);
  const cpu = () => ({
    node: servers.reduce((sum, { pid }) => sum + cpuOf(pid ?? 0), 0),
    primary: cpuOf(postgres.pids.primary),
    replica: cpuOf(postgres.pids.replica),
  });
  const before = cpu();
  const results = await load(SECONDS);
  const after = cpu();
  const done = results.reduce((sum, result) => sum + result["2xx"], 0);
  const bad = results.reduce((sum, { non2xx, errors }) => sum + non2xx + errors, 0);
  const p99 = Math.max(...results.map(({ latency }) => latency.p99));
  const each = (/** @type {"node" | "primary" | "replica"} */ who) =>
    ((after[who] - before[who]) / done).toFixed(2);
  console.log(
    `${what.padEnd(46)} ${String(Math.round(done / SECONDS)).padStart(5)}/s  p99 ${String(p99).padStart(4)} ms  refused ${bad}  ms of processor each: Node ${each("node")}, primary ${each("primary")}, replica ${each("replica")}`,
  );
  return done;
}

for (const [count, replica] of /** @type {[number, string][]} */ ([
  [1, ""],
  [2, ""],
  [4, ""],
  [1, postgres.replica],
  [2, postgres.replica],
])) {
  const servers = await serve(count, replica);
  const name = `${count} ${count === 1 ? "process" : "processes"}${replica && ", a replica"}`;
  await measure(`${name}: catalogue`, servers, reads);
  const wal = await number("select pg_current_wal_insert_lsn() - '0/0'");
  const orders = await number("select count(*) from orders");
  const bytes = await number(
    "select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
  );
  await measure(`${name}: sales of ${LINES} lines`, servers, sales);
  const placed = (await number("select count(*) from orders")) - orders;
  const grown =
    (await number(
      "select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    )) - bytes;
  const written = (await number("select pg_current_wal_insert_lsn() - '0/0'")) - wal;
  console.log(
    `${"".padEnd(46)} an order: ${Math.round(grown / placed)} bytes of tables and indexes, ${Math.round(written / placed)} bytes of WAL (${placed} orders)`,
  );
  const ended = servers.map((server) => new Promise((resolve) => server.once("exit", resolve)));
  for (const server of servers) server.kill();
  await Promise.all(ended);
}
const rows = await postgres.onPrimary(
  `select relname as table, pg_total_relation_size(oid) as bytes, (select count(*) from orders) as orders from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc limit 14`,
);
for (const { table, bytes, orders } of rows) {
  console.log(`${String(table).padEnd(24)} ${Math.round(Number(bytes) / Number(orders))} bytes an order`);
}
await place.drop();
process.exit(0);
