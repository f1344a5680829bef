import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Order, Product, SignedIn } from "@saudaflow/contract";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { MailServer } from "#testing/mail-server.ts";
import { TestShop } from "#testing/shop.ts";
import { TestSocket } from "#testing/socket.ts";

const ENTRY = fileURLToPath(new URL("../../bin/saudaflow.js", import.meta.url));
const PROCESSES = 4;
const LETTERS = 3;
const PATIENCE = { timeout: 60_000, interval: 50 };

interface Said {
  readonly status: number;
  readonly pid: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape it looks at
  readonly body: any;
}

/** Four processes behind one port, on a PostgreSQL. */
describe("several processes", { timeout: 90_000 }, () => {
  const shop = new TestShop("postgres");
  const mail = new MailServer();
  let folder: string;
  let child: ChildProcess;
  let output = "";
  let port: number;
  let product: Product;
  let buyer: SignedIn;
  let admin: SignedIn;
  /** A connection to each of the processes, by its pid. */
  const desks = new Map<number, Agent>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "saudaflow-many-"));
    await shop.open();
    shop.now = new Date();
    admin = await shop.admin();
    product = await shop.product(await shop.seller());
    buyer = await shop.richClient();
    child = spawn(process.execPath, [ENTRY, "serve"], {
      env: {
        PATH: process.env.PATH,
        // Outside production nobody waits for a proxy to notice that a process leaves.
        WEB_CONCURRENCY: String(PROCESSES),
        PORT: "0",
        PUBLIC_URL: "http://localhost:8000",
        DATA_DIR: folder,
        DATABASE_URL: shop.address,
        JWT_SECRET: shop.config.jwt_secret,
        SMTP_URL: await mail.listen(),
        MAIL_FROM: "shop@example.kz",
      },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (output += part));
    port = Number(await printed(/open at http:\/\/localhost:(\d+)/));
    await meetAll();
  }, 120_000);
  afterAll(async () => {
    for (const agent of desks.values()) agent.destroy();
    if (child.exitCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    await mail.close();
    await shop.close();
    await rm(folder, { recursive: true });
  });

  /** What the processes print, once they have. */
  const printed = (what: RegExp, timeout = PATIENCE.timeout) =>
    vi.waitFor(
      () => {
        const [, found] = what.exec(output) ?? [];
        if (found === undefined) throw new Error(`${what} was not printed: ${output.slice(-2000)}`);
        return found;
      },
      { ...PATIENCE, timeout },
    );

  /** One request, by this connection or a new one; which process answered, its log says. */
  async function ask(
    method: string,
    path: string,
    { desk, token, body, key }: { desk?: Agent; token?: string; body?: unknown; key?: string } = {},
  ): Promise<Said> {
    const asked = request({
      port,
      method,
      path: `/api/v1${path}`,
      agent: desk ?? false,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(key !== undefined && { "idempotency-key": key }),
      },
    });
    asked.end(body === undefined ? undefined : JSON.stringify(body));
    const [answer] = await once(asked, "response");
    const text = Buffer.concat(await answer.toArray()).toString();
    const pid = await printed(
      new RegExp(`"pid":(\\d+)[^\\n]*"request_id":"${answer.headers["x-request-id"]}"`),
    );
    return { status: answer.statusCode, pid: Number(pid), body: text && JSON.parse(text) };
  }

  /** Keeps a connection to each of the processes, whichever they are now. */
  async function meetAll(): Promise<void> {
    for (const agent of desks.values()) agent.destroy();
    desks.clear();
    await vi.waitFor(async () => {
      const desk = new Agent({ keepAlive: true, maxSockets: 1 });
      const { pid } = await ask("GET", "/categories", { desk });
      if (desks.has(pid)) desk.destroy();
      else desks.set(pid, desk);
      expect(desks.size, output.slice(-1500)).toBe(PROCESSES);
    }, PATIENCE);
  }

  const atAll = <T>(work: (desk: Agent) => Promise<T>) => Promise.all([...desks.values()].map(work));

  it("know each other's sessions, and feel within moments when one ends", async () => {
    const { access_token: token } = await shop.client();
    const statuses = await atAll(async (desk) => (await ask("GET", "/auth/me", { desk, token })).status);
    expect(statuses).toEqual([200, 200, 200, 200]);
    const [first] = desks.values();
    expect((await ask("POST", "/auth/logout", { ...(first && { desk: first }), token })).status).toBe(204);
    await expect
      .poll(() => atAll(async (desk) => (await ask("GET", "/auth/me", { desk, token })).status), PATIENCE)
      .toEqual([401, 401, 401, 401]);
  });

  it("make one order of one key, fired at all of them at once, tell it to all sockets, and write one letter to each", async () => {
    const listening = { server: { address: () => ({ port, address: "127.0.0.1", family: "IPv4" }) } };
    // Less than one person may open at one process, wherever they land.
    const people = Array.from({ length: PROCESSES }, () => [buyer, admin]).flat();
    const ears = await Promise.all(people.map((person) => TestSocket.of(listening, person)));
    const body = {
      items: [{ product_id: product.id, quantity: 1 }],
      payment_method: "wallet",
      delivery_method: "pickup",
    };
    const key = randomUUID();
    const token = buyer.access_token;
    const twice = await Promise.all(
      [1, 2].map(() => atAll((desk) => ask("POST", "/orders", { desk, token, body, key }))),
    );
    const answers = twice.flat();
    expect(answers.map(({ status }) => status)).toEqual(Array(2 * PROCESSES).fill(201));
    expect(new Set(answers.map((answer) => (answer.body as Order).id)).size).toBe(1);
    for (const ear of ears) {
      await ear.until("order.placed");
      ear.close();
    }
    // Of the order to its buyer and its seller, and of the top-up that paid it; at the end there are no more.
    await expect.poll(() => mail.letters.length, PATIENCE).toBe(LETTERS);
  });

  it("count sign-ins and requests together", async () => {
    const person = { email: "many@example.kz", password: "12345678", full_name: "Көп", consent: true };
    const statuses: number[] = [];
    for (let round = 0; round < 3; round++) {
      statuses.push(
        ...(await atAll(
          async (desk) => (await ask("POST", "/auth/register", { desk, body: person })).status,
        )),
      );
    }
    expect(statuses.filter((status) => status === 400)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);

    const settings = await ask("GET", "/admin/settings", { token: admin.access_token });
    const body = { ...settings.body, requests_per_minute: 60 };
    expect((await ask("PUT", "/admin/settings", { token: admin.access_token, body })).status).toBe(200);
    // All that is allowed, half through one and half through another; the third hears of it, and of the new setting, before
    // it could count as many itself.
    const { access_token: token } = await shop.client();
    const [first, second, third] = desks.values();
    if (!first || !second || !third) throw new Error("no desks");
    const look = async (desk: Agent) => (await ask("GET", "/auth/me", { desk, token })).status;
    for (const desk of [first, second]) for (let i = 0; i < 30; i++) expect(await look(desk)).toBe(200);
    await expect.poll(() => look(third), { timeout: 10_000, interval: 200 }).toBe(429);
    await shop.ask("PUT", "/admin/settings", {
      token: admin.access_token,
      body: { ...body, version: body.version + 1, requests_per_minute: 100_000 },
    });
  });

  /** How many such requests all of them say to have answered. */
  async function measured(method: string, route: string, status: number): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
    const labels = `{method="${method}",route="/api/v1${route}",status="${status}"} `;
    const line = (await answer.text()).split("\n").find((each) => each.includes(`_seconds_count${labels}`));
    return Number(line?.split(labels)[1]);
  }

  it("are measured as one, whichever is asked", async () => {
    expect(await measured("POST", "/orders", 201)).toBe(2 * PROCESSES);
  });

  it("one that dies is replaced", async () => {
    const [pid = 0] = desks.keys();
    process.kill(pid, "SIGKILL");
    await printed(new RegExp(`The process (${pid}) ended unasked`));
    await meetAll();
    expect([...desks.keys()]).not.toContain(pid);
    // What it had counted stays.
    expect(await measured("POST", "/orders", 201)).toBe(2 * PROCESSES);
  });

  it("are renewed one by one at SIGHUP, and nobody who asks meanwhile notices", async () => {
    const before = [...desks.keys()];
    const counted = await measured("GET", "/categories", 200);
    let isOver = false;
    const statuses: unknown[] = [];
    const visit = async () => {
      const headers = { connection: "close" };
      while (!isOver) {
        const answer = await fetch(`http://127.0.0.1:${port}/api/v1/categories`, { headers }).catch(String);
        statuses.push(typeof answer === "string" ? answer : answer.status);
        if (typeof answer !== "string") await answer.arrayBuffer();
      }
    };
    const visiting = visit();
    child.kill("SIGHUP");
    await printed(/All (4) processes are new/, 80_000).finally(() => {
      isOver = true;
    });
    await visiting;
    expect(new Set(statuses)).toEqual(new Set([200]));
    // Those who left have told the last of it, which nobody had asked them for.
    await expect.poll(() => measured("GET", "/categories", 200), PATIENCE).toBe(counted + statuses.length);
    await meetAll();
    expect(before.filter((pid) => desks.has(pid))).toEqual([]);
  });

  it("finish what is under way at SIGTERM, all of them", async () => {
    for (const agent of desks.values()) agent.destroy();
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(mail.letters).toHaveLength(LETTERS);
  });
});
