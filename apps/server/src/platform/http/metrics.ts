import { createHash, timingSafeEqual } from "node:crypto";
import { statfs } from "node:fs/promises";
import { BlockList, isIPv4 } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Gauge, Histogram, Registry } from "prom-client";
import type { Config } from "#config";
import type { Database } from "#platform/db/database.ts";
import { countJobs } from "#platform/jobs.ts";
import { measureProcess, processMetrics } from "#platform/metrics.ts";
import { refuse } from "#platform/refusal.ts";
import { shareMetrics } from "#platform/worker-metrics.ts";
import type { LastBackup } from "./health.ts";
import { API } from "./http.ts";
import { measureReplicas } from "./replica-metrics.ts";
import { sendRefusal } from "./server.ts";

/** Seconds; from a kept page to a request that is given up. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
const SYSTEM = ["/live", "/ready", "/metrics"];
/** What a proxy says of whom it asks for. */
const FORWARDING = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
  "via",
];

type MetricsConfig = Pick<Config, "metrics_token" | "trust_proxy">;

/** `/metrics` for Prometheus; not found for everybody but the own network and the holder of the token. Before the routes. */
export function addMetrics(
  server: FastifyInstance,
  config: MetricsConfig,
  database: Database,
  lastBackup: LastBackup,
  folders: readonly string[],
): void {
  measureProcess();
  const own = new Registry();
  measureRequests(server, own);
  if (database.pool) measurePool(database.pool, own);
  if (database.replicas) measureReplicas(database.replicas, own);
  measureDisk(folders, own);
  measureJobs(database, own);
  measureBackup(lastBackup, own);
  const metrics = shareMetrics([processMetrics, own]);
  // When the last request has been answered.
  server.addHook("onClose", metrics.leave);
  server.get("/metrics", async (request, reply) => {
    reply.header("cache-control", "no-store");
    if (!mayRead(request, config)) return sendRefusal(request, reply, refuse("not_found"));
    return reply.type(own.contentType).send(await metrics.read());
  });
}

function measureRequests(server: FastifyInstance, register: Registry): void {
  const seconds = new Histogram({
    name: "saudaflow_http_request_seconds",
    help: "Time to the end of the answer, by the route's pattern",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers: [register],
  });
  server.addHook("onResponse", async (request, reply) => {
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
    seconds.observe(labels, reply.elapsedTime / 1000);
  });
}

/** Patterns only, never what somebody typed: their number is known. Pages and files are one. */
function routeOf({ routeOptions: { url } }: FastifyRequest): string {
  if (url === undefined) return "unknown";
  return url.startsWith(API) || SYSTEM.includes(url) ? url : "pages";
}

function measurePool(pool: NonNullable<Database["pool"]>, register: Registry): void {
  new Gauge({
    name: "saudaflow_database_connections",
    help: "Connections of the pool, and those who wait for one",
    labelNames: ["state"],
    registers: [register],
    collect() {
      for (const [state, count] of Object.entries(pool())) this.set({ state }, count);
    },
  });
}

function measureDisk(folders: readonly string[], register: Registry): void {
  new Gauge({
    name: "saudaflow_disk_free_bytes",
    help: "Room in the file system of each folder that is written to",
    labelNames: ["folder"],
    aggregator: "min",
    registers: [register],
    async collect() {
      this.reset();
      for (const folder of folders) {
        const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0 }));
        this.set({ folder }, bavail * bsize);
      }
    },
  });
}

function measureJobs({ read }: Database, register: Registry): void {
  const overdue = new Gauge({
    name: "saudaflow_jobs_overdue_seconds",
    help: "How long the job has been due that waits the longest of its kind; letters are jobs too",
    labelNames: ["kind"],
    aggregator: "max",
    registers: [register],
  });
  new Gauge({
    name: "saudaflow_jobs",
    help: "Jobs that wait for their time or their turn, and jobs given up",
    labelNames: ["kind", "state"],
    // All processes see the same.
    aggregator: "max",
    registers: [register],
    async collect() {
      // A database that can't be asked leaves a gap, not a figure of before.
      this.reset();
      overdue.reset();
      const counts = await countJobs(read).catch(() => []);
      for (const { kind, waiting, given_up, due_at } of counts) {
        const late = due_at === null ? 0 : Date.now() - Date.parse(due_at);
        overdue.set({ kind }, Math.max(0, late / 1000));
        this.set({ kind, state: "waiting" }, waiting);
        this.set({ kind, state: "given_up" }, given_up);
      }
    },
  });
}

function measureBackup(lastBackup: LastBackup, register: Registry): void {
  new Gauge({
    name: "saudaflow_last_backup_timestamp_seconds",
    help: "When the newest backup was begun that can be restored; absent while there is none",
    aggregator: "max",
    registers: [register],
    async collect() {
      this.remove();
      const at = await lastBackup().catch(() => null);
      if (at !== null) this.set(Date.parse(at) / 1000);
    },
  });
}

function mayRead(request: FastifyRequest, { metrics_token, trust_proxy }: MetricsConfig): boolean {
  const { authorization } = request.headers;
  if (metrics_token !== undefined && authorization !== undefined) {
    if (isSame(authorization, `Bearer ${metrics_token}`)) return true;
  }
  // A proxy that we were not told of asks from a near address for somebody who may be far.
  const isHidden =
    trust_proxy === undefined && FORWARDING.some((name) => request.headers[name] !== undefined);
  return !isHidden && isNear(request.ip);
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

const NEAR = new BlockList();
for (const [net, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const)
  NEAR.addSubnet(net, bits, "ipv4");
NEAR.addAddress("::1", "ipv6");
NEAR.addSubnet("fc00::", 7, "ipv6");
NEAR.addSubnet("fe80::", 10, "ipv6");

/** Whether an address is this machine's or a private network's (RFC 1918, 4193, 3927). */
function isNear(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, "").replace(/%.*$/, "");
  return NEAR.check(plain, isIPv4(plain) ? "ipv4" : "ipv6");
}
