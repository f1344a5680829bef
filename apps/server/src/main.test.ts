import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ConfigError, readConfig } from "#config";
import { onBothDatabases } from "#testing/shop.ts";
import { DEMO_ACCOUNTS } from "./demo/make-demo.ts";
import { run } from "./main.ts";

const ENTRY = fileURLToPath(new URL("../bin/saudaflow.js", import.meta.url));
const S3 = {
  S3_ENDPOINT: "https://s3.example.kz/",
  S3_BUCKET: "pictures",
  S3_ACCESS_KEY_ID: "key",
  S3_SECRET_ACCESS_KEY: "hidden",
};
const SECRET = "kQ2v8Zr1mX7cN4tB9wL6yH3pD5sF0gJa";

let folder: string;
let taken: Server;
let takenPort: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "saudaflow-main-"));
  taken = createServer().listen(0, "localhost");
  await once(taken, "listening");
  takenPort = (taken.address() as { port: number }).port;
});
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true });
});

/** Production, on an empty folder of its own. */
const settings = (env: Record<string, string>) => ({
  NODE_ENV: "production",
  JWT_SECRET: SECRET,
  PORT: "0",
  LOG_LEVEL: "silent",
  DATA_DIR: join(folder, "data"),
  ...env,
});

/** What a program answers that ends by itself, without a process for each of many refusals. */
async function outcome(env: Record<string, string>, args: string[] = []) {
  const printed: string[] = [];
  for (const stream of ["log", "error"] as const)
    vi.spyOn(console, stream).mockImplementation((line) => void printed.push(line));
  for (const [name, value] of Object.entries(settings(env))) vi.stubEnv(name, value);
  // A program's own; other files are tested in this process too.
  const umask = process.umask();
  try {
    const code = await run(args);
    return { code, output: printed.join("\n") };
  } finally {
    process.umask(umask);
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}

/** Starts the program. */
function start(env: Record<string, string>, args: string[] = [], flags: string[] = []) {
  const child = spawn(process.execPath, [...flags, ENTRY, ...args], {
    env: { PATH: process.env.PATH, ...settings(env) },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += part));
  const ended = once(child, "exit").then(([code]) => ({ code: code as number, output }));
  return { child, ended, output: () => output };
}

describe("what can't be used is said in one sentence", () => {
  it.each([
    ["a port in use", () => ({ PORT: String(takenPort) }), /^Port \d+ is in use .*PORT=8001/],
    ["a port that is none", () => ({ PORT: "http" }), /^PORT must be a whole number/],
    ["a folder that is a file", () => ({ DATA_DIR: ENTRY }), /^The data folder .* can't be written/],
    ["an address of no database", () => ({ DATABASE_URL: "mysql://x" }), /^DATABASE_URL must start with/],
    [
      "a database that is not there",
      () => ({ DATABASE_URL: `postgres://me:hid@hidden@127.0.0.1:1/x?password=hidden` }),
      /^The database .* can't be opened/,
    ],
    ["a missing secret", () => ({ JWT_SECRET: "" }), /^JWT_SECRET is missing/],
    ["a short secret", () => ({ JWT_SECRET: "31-bytes-are-too-short-for-us-0" }), /^JWT_SECRET is weak/],
    ["a known secret", () => ({ JWT_SECRET: "changeme-changeme-changeme-changeme" }), /^JWT_SECRET is weak/],
    [
      "a short secret outside production",
      () => ({ NODE_ENV: "", JWT_SECRET: "31-bytes-are-too-short-for-us-0" }),
      /^JWT_SECRET is weak/,
    ],
    ["an address that is none", () => ({ PUBLIC_URL: "shop.example.kz" }), /^PUBLIC_URL must hold addresses/],
    ["an origin that is none", () => ({ ALLOWED_ORIGINS: "*" }), /^ALLOWED_ORIGINS must hold addresses/],
    ["an unknown log level", () => ({ LOG_LEVEL: "verbose" }), /^LOG_LEVEL must be one of/],
    ["tokens that live for nothing", () => ({ ACCESS_TOKEN_TTL: "0" }), /^ACCESS_TOKEN_TTL must be/],
    ["a short token of the metrics", () => ({ METRICS_TOKEN: "short" }), /^METRICS_TOKEN must be/],
    ["a mail server that is none", () => ({ SMTP_URL: "mail.example.kz" }), /^SMTP_URL must be an address/],
    [
      "a mail server with a password that is no address",
      () => ({ SMTP_URL: "smtp://me:hidden#1@mail.example.kz" }),
      /^SMTP_URL must be an address/,
    ],
    [
      "a mail server without its password",
      () => ({ SMTP_URL: "smtp://me@mail.example.kz", MAIL_FROM: "shop@example.kz" }),
      /^SMTP_URL must be an address/,
    ],
    [
      "letters from nobody",
      () => ({ SMTP_URL: "smtps://me:hidden@mail.example.kz" }),
      /^MAIL_FROM must be the address/,
    ],
    [
      "letters from two",
      () => ({ SMTP_URL: "smtp://localhost", MAIL_FROM: "a@example.kz, b@example.kz" }),
      /^MAIL_FROM must be the address/,
    ],
    [
      "half of S3",
      () => ({ S3_BUCKET: "pictures" }),
      /^For pictures in S3 also set S3_ENDPOINT and S3_ACCESS/,
    ],
    [
      "an address of S3 that is none",
      () => ({ ...S3, S3_ENDPOINT: "s3.example.kz" }),
      /^S3_ENDPOINT must be an address/,
    ],
    ["a short key of the backups", () => ({ BACKUP_KEY: "hidden" }), /^BACKUP_KEY must be a passphrase/],
    [
      "half an identity as key of the backups",
      () => ({ BACKUP_KEY: "AGE-SECRET-KEY-1hidden" }),
      /^BACKUP_KEY must be a passphrase/,
    ],
    [
      "a replica of a file",
      () => ({ DATABASE_REPLICA_URL: "postgres://me:hidden@replica/shop" }),
      /^DATABASE_REPLICA_URL needs PostgreSQL/,
    ],
    [
      "a replica that is none",
      () => ({
        DATABASE_URL: "postgres://localhost/shop",
        DATABASE_REPLICA_URL: "mysql://me:hidden@replica",
      }),
      /^DATABASE_REPLICA_URL must hold postgres:/,
    ],
    ["slow queries as a word", () => ({ SLOW_QUERY_MS: "often" }), /^SLOW_QUERY_MS must be a whole number/],
    ["a bucket that is none", () => ({ ...S3, S3_BUCKET: "my/bucket" }), /^S3_BUCKET must be/],
    [
      "several processes on one SQLite file",
      () => ({ WEB_CONCURRENCY: "4" }),
      /^WEB_CONCURRENCY=4 needs PostgreSQL .* served by one process/,
    ],
    ["no limits in production", () => ({ RATE_LIMIT: "off" }), /^RATE_LIMIT=off is refused/],
  ])("%s", async (_what, env, sentence) => {
    const { code, output } = await outcome(env());
    expect(output).toMatch(sentence);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(output).not.toContain("hidden");
    expect(code).toBe(1);
  });

  it("by the process too, which ends with 1", async () => {
    const { code, output } = await start({ JWT_SECRET: "" }).ended;
    expect(output).toMatch(/^JWT_SECRET is missing.*\n$/);
    expect(code).toBe(1);
  });

  it("an old Node", async () => {
    const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.1.0'})";
    const { code, output } = await start({}, [], ["--import", old]).ended;
    expect(output).toMatch(/^SaudaFlow needs Node 24 or newer, this is 20\.1\.0: use "npm start"/);
    expect(code).toBe(1);
    expect((await start({}, ["doctor"], ["--import", old]).ended).output).toContain('"npm run doctor"');
  });

  it("an unknown program", async () => {
    expect(await outcome({}, ["dance"])).toMatchObject({
      code: 1,
      output: expect.stringContaining("dance"),
    });
  });
});

// Started and ended twice, and each end takes the seconds that a proxy has to notice it.
it("makes no demo and no account in production, finishes what is under way at SIGTERM, and keeps its data", {
  timeout: 90_000,
}, async () => {
  const first = start({ LOG_LEVEL: "info" });
  const url = await address(first);
  expect((await fetch(`${url}/api/v1/demo`)).status).toBe(404);
  const post = (path: string, body: object) =>
    fetch(`${url}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const demo = { email: "admin@demo.saudaflow.kz", password: "demo-saudaflow" };
  expect((await post("/auth/login", demo)).status).toBe(401);
  const person = { email: "a@example.kz", password: "жасыл-алма-2026" };
  const registered = await post("/auth/register", { ...person, full_name: "Айгүл", consent: true });
  expect(registered.status).toBe(201);

  // A password takes a fifth of a second to check; an answered later request shows that it is being checked.
  const underWay = post("/auth/login", person);
  await fetch(`${url}/api/v1/categories`);
  first.child.kill("SIGTERM");
  expect((await underWay).status).toBe(200);
  // Whoever hands requests out hears that this process is leaving, while it still answers.
  expect((await fetch(`${url}/ready`)).status).toBe(503);
  expect((await fetch(`${url}/live`)).status).toBe(200);
  const { code, output } = await first.ended;
  expect(code).toBe(0);
  // The log tells what was asked and answered, and nothing that a reader of it could use.
  expect(output).toContain("POST /api/v1/auth/login");
  const { access_token } = (await registered.json()) as { access_token: string };
  expect(output.match(/Warning: SMTP_URL is not set/g)).toHaveLength(1);
  for (const secret of [person.password, person.email, access_token, SECRET])
    expect(output).not.toContain(secret);

  const second = start({});
  const again = await fetch(`${await address(second)}/api/v1/auth/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(person),
  });
  expect(again.status).toBe(200);
  second.child.kill("SIGTERM");
  expect((await second.ended).code).toBe(0);
});

it("makes the first administrator from the command line, and reports clean ledgers", async () => {
  const made = await start({}, ["admin:create", "owner@example.kz", "Иесі"]).ended;
  expect(made).toMatchObject({ code: 0, output: expect.stringMatching(/Password, shown this once: \S{16}/) });
  const twice = await outcome({}, ["admin:create", "owner@example.kz"]);
  expect(twice).toMatchObject({ code: 1, output: expect.stringContaining("registered already") });
  const shop = await outcome({}, [
    "shop:create",
    "owner@example.kz",
    "Береке",
    "131240010479",
    "Алматы, Абай 10",
    "+77011234567",
  ]);
  expect(shop).toMatchObject({ code: 0, output: expect.stringMatching(/Shop № \d+ "Береке" made/) });
  const wrong = await outcome({}, [
    "shop:create",
    "owner@example.kz",
    "Береке",
    "131240010478",
    "Алматы",
    "+77011234567",
  ]);
  expect(wrong).toMatchObject({ code: 1, output: expect.stringContaining("BIN") });
  const nobody = await outcome({}, [
    "shop:create",
    "x@example.kz",
    "Береке",
    "131240010479",
    "Алматы",
    "+77011234567",
  ]);
  expect(nobody).toMatchObject({ code: 1, output: expect.stringContaining("x@example.kz") });
  const verified = await outcome({}, ["verify:ledgers"]);
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining("agree") });
});

describe("an administrator from the command line", () => {
  it.each([
    ["an address without a dot", ["a@b"], /^"a@b" is not a usable e-mail address\./],
    ["an address with what is not seen", ["ow\u200Bner@example.kz"], /is not a usable e-mail address\./],
    ["an address that is too long", [`${"a".repeat(250)}@example.kz`], /is not a usable e-mail address\./],
    ["a name in two lines", ["two@example.kz", "Иесі\nАдмин"], /^NAME must be/],
    ["a name of nothing", ["two@example.kz", " "], /^NAME must be/],
    ["an address of the demo", ["admin@demo.saudaflow.kz"], /kept for the demo/],
    ["nobody", [], /^Usage: /],
  ])("is refused as at registration: %s", async (_what, args, sentence) => {
    const { code, output } = await outcome({}, ["admin:create", ...args]);
    expect(output).toMatch(sentence);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(1);
  });
});

it("keeps what it writes from everybody else on the machine", async () => {
  const open = join(folder, "open");
  await mkdir(open);
  await chmod(open, 0o755);
  const server = start({ DATA_DIR: open });
  await address(server);
  const names = await readdir(open);
  expect(names).toContain("saudaflow.sqlite");
  for (const name of names) expect([name, (await stat(join(open, name))).mode & 0o077]).toEqual([name, 0]);
  server.child.kill("SIGTERM");
  expect((await server.ended).code).toBe(0);
});

onBothDatabases("a database that holds the demo", (shop) => {
  const env = (more: Record<string, string> = {}) => ({
    DATABASE_URL: shop.dialect === "sqlite" ? `sqlite:${shop.address}` : shop.address,
    ...more,
  });
  const outside = { NODE_ENV: "development" };
  const set = (status: "active" | "blocked", emails: readonly string[]) =>
    shop.database.owner.updateTable("users").set({ status }).where("email_key", "in", emails).execute();
  /** What a server that starts prints. */
  const greeting = async (more: Record<string, string>) => {
    const server = start(env(more));
    await address(server);
    server.child.kill("SIGTERM");
    const { code, output } = await server.ended;
    expect(code).toBe(0);
    return output;
  };
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  beforeAll(async () => {
    for (const { email, role } of DEMO_ACCOUNTS) await shop.client(email, role);
  });

  it("is not served in production while one may sign in with its public password", async () => {
    for (const email of emails) {
      await set("blocked", emails);
      await set("active", [email]);
      const { code, output } = await outcome(env());
      expect(output).toMatch(/^The database holds accounts of the demo, .*empty DATA_DIR.*block these/);
      expect(output).toContain(`(${email})`);
      expect(output.trim().split("\n")).toHaveLength(1);
      expect(code).toBe(1);
    }
    await set("blocked", emails);
    expect(await greeting({})).not.toContain("demo-saudaflow");
    await set("active", emails);
  });

  it("is served to other machines outside production, with a warning", async () => {
    const open = await greeting({ ...outside, HOST: "0.0.0.0" });
    expect(open).toMatch(/^Warning: the demo's passwords are public .* sign in as administrator\.$/m);
    const closed = await greeting({ ...outside, HOST: "127.0.0.1" });
    expect(closed).toContain("demo-saudaflow");
    expect(closed).not.toContain("Warning");
  });
});

describe("the settings", () => {
  const read = (env: Record<string, string>) => readConfig({ DATA_DIR: join(folder, "settings"), ...env });
  const production = { NODE_ENV: "production", JWT_SECRET: SECRET };

  it("take an empty secret for none outside production, and keep the one they make", async () => {
    const { jwt_secret } = read({ JWT_SECRET: "" });
    expect(jwt_secret.length).toBeGreaterThanOrEqual(32);
    expect(read({}).jwt_secret).toBe(jwt_secret);
    expect(read({ JWT_SECRET: SECRET }).jwt_secret).toBe(SECRET);
    await writeFile(join(folder, "settings", "jwt-secret"), "");
    expect(read({}).jwt_secret.length).toBeGreaterThanOrEqual(32);
    expect(() => read({ JWT_SECRET: "short" })).toThrow(ConfigError);
  });

  it("keep pictures in S3 where all of it is set", () => {
    expect(read({}).s3).toBeUndefined();
    expect(read(S3).s3).toEqual({
      endpoint: "https://s3.example.kz",
      bucket: "pictures",
      region: "us-east-1",
      access_key_id: "key",
      secret_access_key: "hidden",
    });
    expect(read({ ...S3, S3_REGION: "kz-1" }).s3?.region).toBe("kz-1");
  });

  it("back up every day in production, elsewhere where somebody says into which folder", () => {
    const backup_dir = join(folder, "settings", "backups");
    expect(read({})).toMatchObject({ daily_backup: false, backup_dir, backup_key: undefined });
    expect(read(production)).toMatchObject({ daily_backup: true, backup_dir });
    expect(read({ BACKUP_DIR: "/mnt/usb" })).toMatchObject({ daily_backup: true, backup_dir: "/mnt/usb" });
  });

  it("trust both spellings of this machine outside production", () => {
    const local = ["http://localhost:8000", "http://127.0.0.1:8000"];
    expect(read({}).allowed_origins).toEqual(expect.arrayContaining(local));
    expect(read({ PUBLIC_URL: "https://try.example.kz" }).allowed_origins).toEqual(
      expect.arrayContaining([...local, "https://try.example.kz"]),
    );
    const own = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family }) => family === "IPv4")
      .map((known) => `http://${known.address}:8001`);
    const open = read({ HOST: "0.0.0.0", PORT: "8001" }).allowed_origins;
    expect(open).toEqual(expect.arrayContaining(["http://127.0.0.1:8001", ...own]));
    expect(read({ HOST: "::", PORT: "8001" }).allowed_origins).toEqual(expect.arrayContaining(own));
  });

  it("trust exactly what is named in production, once, spelled as browsers spell it", () => {
    const { allowed_origins, public_url } = read({
      ...production,
      HOST: "0.0.0.0",
      PUBLIC_URL: "https://Shop.example.kz:443/store/",
      ALLOWED_ORIGINS: "https://panel.example.kz/, http://till.example.kz:8080, https://shop.example.kz",
    });
    expect(public_url).toBe("https://Shop.example.kz:443/store");
    expect(allowed_origins).toEqual([
      "https://shop.example.kz",
      "https://panel.example.kz",
      "http://till.example.kz:8080",
    ]);
  });
});

it.skipIf(process.getuid?.() === 0)(
  "an unwritable folder (not as root, who may write everywhere)",
  async () => {
    const locked = await mkdtemp(join(folder, "locked-"));
    await writeFile(join(locked, "x"), "");
    await chmod(locked, 0o500);
    const { code, output } = await start({ DATA_DIR: locked }).ended;
    expect(output).toMatch(/can't be written/);
    expect(code).toBe(1);
  },
);

/** The address that a started server prints. */
async function address({ child, output, ended }: ReturnType<typeof start>): Promise<string> {
  for (;;) {
    const printed = /open at (\S+)/.exec(output())?.[1];
    if (printed) return printed;
    const end = await Promise.race([once(child.stdout, "data"), ended]);
    if ("code" in end) throw new Error(`ended with ${end.code}: ${end.output}`);
  }
}
