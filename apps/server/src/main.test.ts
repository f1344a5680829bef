import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ENTRY = fileURLToPath(new URL("../bin/saudaflow.js", import.meta.url));
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

/** Starts the program in production, on an empty folder of its own. */
function start(env: Record<string, string>, args: string[] = [], flags: string[] = []) {
  const child = spawn(process.execPath, [...flags, ENTRY, ...args], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      JWT_SECRET: SECRET,
      PORT: "0",
      LOG_LEVEL: "silent",
      DATA_DIR: join(folder, "data"),
      ...env,
    },
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
      () => ({ DATABASE_URL: `postgres://me:hidden@127.0.0.1:1/x` }),
      /^The database .* can't be opened/,
    ],
    ["a missing secret", () => ({ JWT_SECRET: "" }), /^JWT_SECRET is missing/],
    ["a short secret", () => ({ JWT_SECRET: "31-bytes-are-too-short-for-us-0" }), /^JWT_SECRET is weak/],
    ["a known secret", () => ({ JWT_SECRET: "changeme-changeme-changeme-changeme" }), /^JWT_SECRET is weak/],
    ["no limits in production", () => ({ RATE_LIMIT: "off" }), /^RATE_LIMIT=off is refused/],
  ])("%s", async (_what, env, sentence) => {
    const { code, output } = await start(env()).ended;
    expect(output).toMatch(sentence);
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(output).not.toContain("hidden");
    expect(code).toBe(1);
  });

  it("an old Node", async () => {
    const old = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.1.0'})";
    const { code, output } = await start({}, [], ["--import", old]).ended;
    expect(output).toMatch(/^SaudaFlow needs Node 24 or newer, this is 20\.1\.0/);
    expect(code).toBe(1);
  });

  it("an unknown program", async () => {
    expect(await start({}, ["dance"]).ended).toMatchObject({
      code: 1,
      output: expect.stringContaining("dance"),
    });
  });
});

it("makes no demo and no account in production, finishes what is under way at SIGTERM, and keeps its data", async () => {
  const first = start({});
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
  expect((await first.ended).code).toBe(0);

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
  const twice = await start({}, ["admin:create", "owner@example.kz"]).ended;
  expect(twice).toMatchObject({ code: 1, output: expect.stringContaining("registered already") });
  const verified = await start({}, ["verify-ledgers"]).ended;
  expect(verified).toMatchObject({ code: 0, output: expect.stringContaining("agree") });
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
