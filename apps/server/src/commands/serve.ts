import cluster from "node:cluster";
import { once } from "node:events";
import type { Server as HttpServer } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createApp } from "#app";
import { type Config, ConfigError, isLoopback } from "#config";
import { foldOldNames } from "#features/accounts/index.ts";
import { closeReports } from "#features/reports/index.ts";
import { transact } from "#platform/db/transact.ts";
import { closePdf } from "#platform/pdf/render.ts";
import type { Services } from "#services";
import { startBackground } from "../background.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, isEmpty, makeDemo, openDemoAccounts } from "../demo/make-demo.ts";

const WEB = fileURLToPath(new URL("../../../web/dist", import.meta.url));
/** Longer than any request may take; after it whatever still hangs is dropped. */
const DRAIN_MS = 25_000;
/** Long enough for a load balancer to hear from /ready that we are leaving. */
const LEAVING_MS = 2000;
/** Longer than a proxy keeps a connection to us that rests (deploy/nginx/nginx.conf). */
const RESTING_MS = 1500;
const SWEEP_MS = 50;

/** What is done once before a shop is served, by however many processes: outside production an empty one gets the demo. */
export async function prepareToServe(services: Services): Promise<void> {
  const { config, database } = services;
  if (!config.production && (await isEmpty(database))) {
    console.log("The database is empty: making the demo shop.");
    await makeDemo(services, (step) => console.log(`  ${step}`));
  }
  await transact(database, foldOldNames);
  const demo = await openDemoAccounts(database.read);
  if (config.production && demo.length > 0) {
    throw new ConfigError(
      `The database holds accounts of the demo, whose password is public (${demo.join(", ")}): in production use an empty DATA_DIR or DATABASE_URL, or block these accounts.`,
    );
  }
}

/** Serves until it is told to stop; then finishes what is under way. */
export async function runServe(services: Services): Promise<number> {
  const { config, database } = services;
  if (cluster.isPrimary) await prepareToServe(services);
  const stopping = new AbortController();
  const app = await createApp(services, WEB, stopping.signal);
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    // What it opened (a connection that listens, timers) would keep the process alive.
    await app.close();
    throw unusableAddress(error as NodeJS.ErrnoException, config.host, config.port);
  }
  const { port } = app.server.address() as AddressInfo;
  // Before anybody hears that we are open: whoever then says stop is heard.
  const stop = stopRequested();
  // Of several that share the port, one says so.
  if (cluster.isPrimary || cluster.worker?.id === 1) {
    const demo = await openDemoAccounts(database.read);
    greet(config, config.port === 0 ? `http://localhost:${port}` : config.public_url, demo.length > 0);
  }
  const background = startBackground(services, app.log);
  await stop;
  stopping.abort();
  const late = setTimeout(() => process.exit(1), DRAIN_MS).unref();
  if (config.production) {
    await delay(LEAVING_MS);
    closeDoor(app.server);
    await delay(RESTING_MS);
  }
  // Whoever was being answered when the stop came keeps his connection open; it goes as soon as it is idle.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  await app.close();
  clearInterval(sweep);
  await background.stop();
  await closePdf();
  await closeReports();
  clearTimeout(late);
  // The line to whoever keeps us would keep the process alive.
  cluster.worker?.disconnect();
  return 0;
}

/**
 * Takes no new connection: a proxy asks somebody else at once. Those that are open are not cut, lest a request be on its
 * way in one; each ends with its next answer, or is closed by the proxy when it has rested.
 */
function closeDoor(server: HttpServer): void {
  // Not the server's own close, which would cut connections that rest.
  NetServer.prototype.close.call(server);
  server.prependListener("request", (_request, answer) => answer.setHeader("connection", "close"));
}

function greet(config: Config, url: string, isDemo: boolean): void {
  console.log(`\nSaudaFlow is open at ${url}`);
  if (config.production && isLoopback(new URL(config.public_url).hostname)) {
    console.log(
      `Warning: PUBLIC_URL is not set to the shop's address. Pages opened at any other than ${config.public_url} can't stay signed in.`,
    );
  }
  if (config.production && config.smtp_url === undefined) {
    console.log(
      "Warning: SMTP_URL is not set, so no letters go out: nobody can get a new password by e-mail.",
    );
  }
  if (!isDemo) return;
  console.log(`Demo accounts, all with the password ${DEMO_PASSWORD}:`);
  for (const { email, role } of DEMO_ACCOUNTS) console.log(`  ${role.padEnd(7)} ${email}`);
  if (isLoopback(config.host)) return;
  console.log(
    `Warning: the demo's passwords are public and HOST=${config.host} is open to others: anyone on this network can sign in as administrator.`,
  );
}

/** Ctrl-C or SIGTERM; a second one ends the process at once. Ctrl-C reaches everybody: one of several waits to be told. */
async function stopRequested(): Promise<void> {
  const signals = new AbortController();
  const { signal } = signals;
  const isTold = cluster.isWorker;
  if (isTold) process.on("SIGINT", () => {});
  await Promise.race(
    (isTold ? ["SIGTERM"] : ["SIGINT", "SIGTERM"]).map((name) => once(process, name, { signal })),
  );
  signals.abort();
  if (isTold) return void process.once("SIGTERM", () => process.exit(1));
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => process.exit(1));
}

function unusableAddress(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new ConfigError(
      `Port ${port} is in use by another program. Stop it, or choose another: PORT=8001 npm start`,
    );
  }
  if (error.code === "EACCES")
    return new ConfigError(`Port ${port} may not be used by this user. Choose one above 1023.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new ConfigError(`The address ${host} is not one of this machine's. Check HOST.`);
  }
  return error;
}
