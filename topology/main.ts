// The steps of `npm run test:topology`, in a network of their own (scripts/topology.js). Each shows one promise and prints it.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import sharp from "sharp";
import { WebSocket } from "ws";
import { api, ask, authority, beginUpload, closeConnections, DOMAIN, form } from "./client.ts";
import { Load } from "./load.ts";
import { addressOf, allowMany, openShop, type People, register, richBuyer } from "./people.ts";
import { type Program, stopAll, until } from "./processes.ts";
import {
  backend,
  countOrders,
  METRICS_TOKEN,
  makeNetwork,
  NGINX,
  startAuthority,
  startBackend,
  startFront,
  startPostgres,
  untilReady,
} from "./shop.ts";

const VISITOR = "203.0.113.5";
const OTHER = "203.0.113.6";
const FORGED = { "x-forwarded-for": "1.2.3.4", forwarded: "for=1.2.3.4", "x-real-ip": "1.2.3.4" };
const API = "/api/v1";
const began = performance.now();

const folder = await mkdtemp(join(tmpdir(), "saudaflow-topology-"));
let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
const failure = await run().then(
  () => undefined,
  (error: unknown) => error ?? "unknown",
);
closeConnections();
await stopAll(failure !== undefined);
await postgres?.stop().catch(() => undefined);
await rm(folder, { recursive: true, force: true });
// After the logs: the end is what a reader of a CI run is sure to see.
if (failure) console.error(failure);
console.log(failure ? "The topology test failed." : `The topology stands: ${seconds(began)} s.`);
process.exit(failure ? 1 : 0);

async function run(): Promise<void> {
  await makeNetwork(folder);
  [postgres] = await Promise.all([startPostgres(folder), startAuthority(folder)]);
  const backends: [Program, Program] = [startBackend(folder, 0), startBackend(folder, 1)];
  const front = startFront(folder);
  await Promise.all([untilReady(0), untilReady(1), front]);
  say("two backends started at once on an empty database: one migrated it, both serve");
  await certificate();
  await headersAndFiles();
  const people = await openShop(folder);
  await purchase(people);
  await picture(people);
  await realAddress();
  await limits();
  await uploadsAtOnce();
  await allowMany(people.admin);
  const buyers = await Promise.all([0, 1, 2, 3, 4, 5].map((n) => richBuyer(n, people.admin)));
  const load = new Load(buyers, people.product_id);
  await untilBoth();
  await killed(load, backends);
  await rolling(load, backends);
  await load.end();
  // One was bought before.
  equal(await countOrders(postgres), load.orders + 1);
  say(`${load.asked} requests of ${buyers.length} shoppers, ${load.orders} orders, each exactly once`);
  await Promise.all(backends.map((each) => each.stop()));
  await nobodyThere();
}

async function certificate(): Promise<void> {
  const peer = await until("the certificate", async () => {
    const socket = connect({ host: DOMAIN, port: 443, servername: DOMAIN, ca: authority() });
    const end = await Promise.race([once(socket, "secureConnect").then(() => "open"), once(socket, "error")]);
    const der = end === "open" ? socket.getPeerX509Certificate() : undefined;
    socket.destroy();
    return der;
  });
  ok(peer instanceof X509Certificate && peer.checkHost(DOMAIN));
  say(`HTTPS: a certificate for ${peer.subjectAltName}, by ACME`);
  const answer = await ask(VISITOR, "GET", "/catalog?q=sut", { origin: `http://${DOMAIN}` });
  deepEqual([answer.status, answer.headers.location], [308, `https://${DOMAIN}/catalog?q=sut`]);
  say("HTTP: sent on to HTTPS");
}

async function headersAndFiles(): Promise<void> {
  const page = await ask(VISITOR, "GET", "/");
  equal(page.status, 200);
  match(String(page.bytes), /<html lang="kk" data-drawn/);
  equal(page.headers["strict-transport-security"], "max-age=31536000; includeSubDomains");
  match(
    String(page.headers["content-security-policy"]),
    /default-src 'self';script-src 'self' 'wasm-unsafe-eval'/,
  );
  say(`a page drawn by the backend, with HSTS and CSP`);
  const manifest = await ask(VISITOR, "GET", "/manifest.webmanifest?lang=ru");
  equal(manifest.headers["content-type"], "application/manifest+json; charset=utf-8");
  equal(JSON.parse(String(manifest.bytes)).lang, "ru");
  const name = /\/assets\/[\w.-]+\.js/.exec(String(page.bytes))?.[0] ?? "";
  const file = await ask(VISITOR, "GET", name, { headers: { "accept-encoding": "br, gzip" } });
  const zipped = await ask(VISITOR, "GET", name, { headers: { "accept-encoding": "gzip" } });
  deepEqual([file.status, file.headers["content-encoding"]], [200, "br"]);
  equal(zipped.headers["content-encoding"], "gzip");
  equal(file.headers["cache-control"], "public, max-age=31536000, immutable");
  const worker = await ask(VISITOR, "GET", "/sw.js");
  equal(worker.headers["cache-control"], "no-cache");
  // What nginx says itself is what the backend says of the same file.
  const own = await ask("127.0.0.1", "GET", "/sw.js", { origin: backend(0) });
  const said = (headers: typeof own.headers) =>
    Object.fromEntries(
      Object.entries(headers).filter(([key]) =>
        /^(content-security|cross-origin|origin-agent|referrer|x-(?!request)|strict-)/.test(key),
      ),
    );
  deepEqual(said(worker.headers), said(own.headers));
  ok(Object.keys(said(own.headers)).length >= 11);
  say(
    `a file by nginx: brotli and gzip, kept for ever (${file.bytes.length} and ${zipped.bytes.length} bytes); its headers are the backend's`,
  );
  for (const hidden of ["/.chunks.json", "/.server/draw.js"]) {
    equal((await ask(VISITOR, "GET", hidden)).headers["content-type"], "text/html; charset=utf-8");
  }
  equal((await ask(VISITOR, "GET", "/assets/nothing.js")).status, 404);
  equal((await ask(VISITOR, "GET", "/metrics")).status, 404);
  const bearer = { headers: { authorization: `Bearer ${METRICS_TOKEN}` } };
  equal((await ask(VISITOR, "GET", "/metrics", bearer)).status, 200);
  equal((await ask(VISITOR, "POST", `${API}/orders`, { bytes: Buffer.alloc(24_000_000) })).status, 413);
  say("hidden files, the metrics and what is too large are refused");
}

async function purchase({ admin, product_id }: People): Promise<void> {
  const { token, from } = await richBuyer(20, admin);
  const [address = ""] = from;
  const socket = new WebSocket(`wss://${DOMAIN}${API}/ws`, {
    ca: authority(),
    localAddress: address,
    origin: `https://${DOMAIN}`,
  });
  const heard: { type: string; data?: { order_id?: number } }[] = [];
  socket.on("message", (data) => heard.push(JSON.parse(String(data))));
  await once(socket, "open");
  socket.send(JSON.stringify({ token }));
  await until("the socket's ready", () => heard.some(({ type }) => type === "ready"));
  const order = await api(address, "POST", "/orders", {
    token,
    key: "topology-purchase",
    body: { items: [{ product_id, quantity: 2 }], payment_method: "wallet", delivery_method: "pickup" },
  });
  equal(order.total, "1280.00");
  await until("the order's event", () =>
    heard.some(({ type, data }) => type === "order.placed" && data?.order_id === order.id),
  );
  socket.close();
  say(`a purchase of ${order.total} ₸ through the proxy, and its event through a WebSocket`);
}

async function picture({ seller, product_id }: People): Promise<void> {
  const noise = {
    create: {
      width: 1000,
      height: 750,
      channels: 3,
      background: "#9c3",
      noise: { type: "gaussian", mean: 128, sigma: 50 },
    },
  } as const;
  const png = await sharp(noise).png().toBuffer();
  const image = await api(VISITOR, "POST", `/products/${product_id}/images`, { token: seller, ...form(png) });
  const shown = await ask(VISITOR, "GET", image.url);
  deepEqual([shown.status, shown.headers["content-type"]], [200, "image/webp"]);
  say(
    `a picture of ${(png.length / 1e6).toFixed(1)} MB uploaded, and shown as WebP (${shown.bytes.length} bytes)`,
  );
}

async function realAddress(): Promise<void> {
  const email = "far@example.kz";
  await register(OTHER, email);
  equal(await addressOf(OTHER, email, {}), OTHER);
  equal(await addressOf(OTHER, email, FORGED), OTHER);
  equal(await addressOf(OTHER, email, FORGED, NGINX), OTHER);
  say(`the backend sees ${OTHER}, whatever is claimed, also by who asks nginx past the proxy`);
}

async function limits(): Promise<void> {
  // Refused for its password, after it was counted: no hash makes us wait.
  const tryOne = (from: string, headers = {}) =>
    ask(from, "POST", `${API}/auth/register`, {
      headers,
      body: { email: "many@example.kz", password: "12345678", full_name: "Көп", consent: true },
    });
  const from = "203.0.113.7";
  const statuses = [];
  for (let i = 0; i < 11; i++) statuses.push((await tryOne(from)).status);
  deepEqual(statuses, [...Array(10).fill(400), 429]);
  equal((await tryOne(from, FORGED)).status, 429);
  equal((await tryOne("203.0.113.8")).status, 400);
  say(
    "ten registrations an hour of one address over both backends, the eleventh is refused, also with a forged address",
  );
  const flood = await Promise.all(Array.from({ length: 500 }, () => ask(from, "GET", `${API}/categories`)));
  const refused = flood.filter(({ status }) => status === 429);
  ok(refused.length > 0 && refused.length < flood.length);
  ok(
    refused.every(
      ({ json, headers }) => json.code === "too_many_requests" && Number(headers["retry-after"]) > 0,
    ),
  );
  equal((await ask(VISITOR, "GET", `${API}/categories`)).status, 200);
  say(
    `of ${flood.length} requests at once of one address ${refused.length} are refused; its neighbour notices nothing`,
  );
  const knock = "203.0.113.9";
  const knocks = await Promise.all(Array.from({ length: 300 }, () => ask(knock, "GET", `${API}/ws`)));
  const turnedAway = knocks.filter(({ json }) => json?.code === "too_many_requests");
  ok(turnedAway.length > 0 && turnedAway.length <= 200, `${turnedAway.length} were turned away`);
  equal((await ask(knock, "GET", `${API}/categories`)).status, 200);
  say(
    `of ${knocks.length} knocks at the WebSocket at once ${turnedAway.length} are refused, and requests of that address are not`,
  );
}

async function uploadsAtOnce(): Promise<void> {
  const from = "203.0.113.11";
  const path = `${API}/products/1/images`;
  const slow = Array.from({ length: 4 }, () => beginUpload(from, path));
  const upload = () => ask(from, "POST", path, form(Buffer.alloc(1000)));
  const fifth = await until("four uploads under way", async () => {
    const answer = await upload();
    return answer.status === 429 && answer;
  });
  deepEqual([fifth.json.code, fifth.headers["retry-after"]], ["too_many_requests", "2"]);
  equal((await ask(OTHER, "POST", path, form(Buffer.alloc(1000)))).status, 401);
  for (const end of slow) end();
  await until("room for an upload", async () => (await upload()).status === 401);
  say("four uploads at once of one address, the fifth is refused until one ends; its neighbour's is taken");
}

/** Until requests have reached both backends. */
async function untilBoth(): Promise<void> {
  const before = await Promise.all([served(0), served(1)]);
  await until("load on both backends", async () => {
    const now = await Promise.all([served(0), served(1)]);
    return now.every((count, i) => count > (before[i] ?? 0) + 10);
  });
}

/** Requests for products that a backend has answered. */
async function served(index: 0 | 1): Promise<number> {
  const { bytes } = await ask("127.0.0.1", "GET", "/metrics", { origin: backend(index) });
  const count =
    /request_seconds_count\{method="GET",route="\/api\/v1\/products\/:id",status="200"\} (\d+)/.exec(
      String(bytes),
    );
  return Number(count?.[1] ?? 0);
}

async function killed(load: Load, backends: [Program, Program]): Promise<void> {
  const at = performance.now();
  const asked = load.asked;
  await backends[1].stop("SIGKILL");
  // What is killed takes some milliseconds to die, and requests reach it until then.
  const gone = performance.now();
  await until("shopping without it", () => load.asked > asked + 100);
  backends[1] = startBackend(folder, 1);
  await untilReady(1);
  await untilBoth();
  const lost = load.failures.filter(({ began }) => began > gone);
  const inFlight = load.failures.length - lost.length;
  deepEqual(lost, []);
  ok(
    load.failures.every(({ what }) => what === `POST ${API}/cart/items`),
    JSON.stringify(load.failures),
  );
  say(
    `a backend killed under load and started again: of ${load.asked - asked} requests ${inFlight} failed, under way on it and without a key; back after ${seconds(at)} s`,
  );
  load.failures.length = 0;
}

async function rolling(load: Load, backends: [Program, Program]): Promise<void> {
  const at = performance.now();
  const asked = load.asked;
  for (const index of [0, 1] as const) {
    equal(await backends[index].stop(), 0);
    backends[index] = startBackend(folder, index);
    await untilReady(index);
    await untilBoth();
  }
  deepEqual(load.failures, []);
  say(
    `both backends renewed, one after the other, in ${seconds(at)} s: of ${load.asked - asked} requests none failed`,
  );
}

async function nobodyThere(): Promise<void> {
  const page = await ask(VISITOR, "GET", "/catalog", { headers: { accept: "text/html" } });
  equal(page.status, 503);
  match(String(page.bytes), /<div id="root"><\/div>/);
  match(String(page.headers["content-security-policy"]), /default-src 'self'/);
  // A deed with a key goes another way through nginx, and is told the same.
  const headers = { "idempotency-key": "nobody-there", "content-type": "application/json" };
  for (const answer of [
    await ask(VISITOR, "GET", `${API}/categories`),
    await ask(VISITOR, "POST", `${API}/orders`, { headers, bytes: Buffer.from("{}") }),
  ])
    deepEqual([answer.status, answer.json.code, answer.headers["retry-after"]], [503, "overloaded", "5"]);
  say("without a backend: the app still opens, the API says when to ask again");
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function say(sentence: string): void {
  console.log(`${seconds(began).padStart(5)} s  ${sentence}`);
}
