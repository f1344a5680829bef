import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import { CLOSE_CODES, type SignedIn } from "@saudaflow/contract";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccessTokens } from "#features/accounts/access-token.ts";
import { transact } from "#platform/db/transact.ts";
import { announce } from "#platform/outbox.ts";
import { expectStatus, onBothDatabases, type TestShop } from "#testing/shop.ts";
import { serveSockets, TestSocket } from "#testing/socket.ts";
import type { Limits } from "./limits.ts";

/** A server for some tests; it ends with them. */
function served(shop: TestShop, limits?: Partial<Limits>): () => FastifyInstance {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await serveSockets(shop, limits);
  });
  afterAll(() => server.close());
  return () => server;
}

const tell = (shop: TestShop, user_id: number, count = 1) =>
  transact(shop.database, (tx) =>
    announce(
      tx,
      ...Array.from({ length: count }, () => ({
        type: "top_up.approved" as const,
        user_id,
        data: { top_up_id: 1 },
        at: shop.now,
      })),
    ),
  );

const figure = async (shop: TestShop, name: string) => {
  const { body } = await shop.app.inject({ url: "/metrics", remoteAddress: "127.0.0.1" });
  return Number(new RegExp(`^saudaflow_realtime_${name} (\\d+)$`, "m").exec(body)?.[1]);
};

/** What a server answers to these bytes, until it ends the connection. */
async function answerTo(server: FastifyInstance, request: string): Promise<string> {
  const socket = connect((server.server.address() as AddressInfo).port, "127.0.0.1");
  let answer = "";
  socket.on("data", (part) => (answer += String(part)));
  socket.write(request);
  await once(socket, "close");
  return answer;
}
const UPGRADE =
  "Host: localhost\r\nConnection: Upgrade, close\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

onBothDatabases("a socket's limits", (shop) => {
  describe("while it opens", () => {
    const server = served(shop, { sign_in_ms: 50 });

    it("has its time for the token", async () => {
      const silent = await TestSocket.open(server());
      expect(await silent.closed).toEqual({ code: CLOSE_CODES.unauthenticated, reason: "no token in time" });
    });

    it.each([
      ["a subscription", { subscribe: "orders:*" }],
      ["no JSON", "token"],
      ["a number", "1"],
      ["an unknown field", { token: "x", user_id: 1 }],
      ["a wrong type", { token: ["x"] }],
      ["a negative id", { token: "x", last_id: -1 }],
      ["a long token", { token: "x".repeat(1025) }],
    ])("is closed for a first message that is %s", async (_what, message) => {
      const client = await TestSocket.open(server());
      client.say(message);
      expect((await client.closed).code).toBe(CLOSE_CODES.unauthenticated);
    });

    it.each([
      "https://evil.example",
      "null",
      "http://localhost:8000.evil.example",
      "http://localhost:8001",
      "https://localhost:8000",
      "http://LOCALHOST:8000",
    ])("is refused to a page of %s", async (origin) => {
      const client = new TestSocket(server(), { origin });
      expect(await client.refused).toBe(403);
    });

    it("opens for a program, which names no page", async () => {
      const { access_token } = await shop.client();
      const client = await TestSocket.open(server(), { origin: undefined as never });
      client.say({ token: access_token });
      await client.until("ready");
      client.close();
    });

    it("is not there for a request without an upgrade", async () => {
      const answer = await shop.get("/ws");
      expect([answer.status, answer.body.code, answer.headers.upgrade]).toEqual([
        426,
        "upgrade_required",
        "websocket",
      ]);
    });

    it.each([
      ["/api/v1/ws", "h2c", 426],
      ["/api/v1/wss", "websocket", 404],
    ])("is not opened at %s by an upgrade to %s", async (path, upgrade, status) => {
      const answer = await answerTo(
        server(),
        `GET ${path} HTTP/1.1\r\n${UPGRADE}Upgrade: ${upgrade}\r\n\r\n`,
      );
      expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    });
  });

  describe("while it is open", () => {
    const server = served(shop);

    it("takes 16 KiB of text and nothing else", async () => {
      const person = await shop.client();
      const code = async (say: (client: TestSocket) => void) => {
        const client = await TestSocket.of(server(), person);
        say(client);
        return (await client.closed).code;
      };
      const raw = (bytes: number[]) => (client: TestSocket) => rawSocket(client).write(Buffer.from(bytes));
      expect(await code((client) => client.say("x".repeat(17 * 1024)))).toBe(1009);
      expect(await code((client) => client.socket.send(Buffer.from("{}")))).toBe(CLOSE_CODES.not_text);
      expect(await code(raw([0xf1, 0x80, 0, 0, 0, 0]))).toBe(1002); // reserved bits
      expect(await code(raw([0x81, 0x01, 0x61]))).toBe(1002); // not masked
      expect(await code(raw([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]))).toBe(1007); // bad UTF-8
      const pieces = Array.from({ length: 20 }, () => [0x00, 0x80, 0, 0, 0, 0]).flat();
      expect(await code(raw([0x01, 0x80, 0, 0, 0, 0, ...pieces]))).toBe(1008);
      await expectAlive(server(), shop, person);
    });

    it("is closed for 200 messages, and others go on", async () => {
      const other = await shop.client();
      const ear = await TestSocket.of(server(), other);
      const loud = await TestSocket.of(server(), await shop.client());
      for (let i = 0; i < 200; i++) loud.say({ hello: i });
      expect((await loud.closed).code).toBe(CLOSE_CODES.too_many_messages);
      expect(loud.messages.filter(({ type }) => type === "error").length).toBeLessThan(20);
      await tell(shop, other.user.id);
      await ear.until("top_up.approved");
      ear.close();
    });

    it("gives way to a sixth of the same person", async () => {
      const person = await shop.client();
      const ears: TestSocket[] = [];
      for (let i = 0; i < 6; i++) ears.push(await TestSocket.of(server(), person));
      expect((await ears[0]?.closed)?.code).toBe(CLOSE_CODES.displaced);
      await tell(shop, person.user.id);
      for (const ear of ears.slice(1)) await ear.until("top_up.approved");
      expect(ears[0]?.events).toEqual([]);
      for (const ear of ears) ear.close();
    });

    it("is closed when it is not read, and nothing more is kept for it", async () => {
      const [person, other] = [await shop.client(), await shop.client()];
      const opened = once(server().server, "connection") as Promise<[Socket]>;
      const slow = await TestSocket.of(server(), person);
      const [kept] = await opened;
      const ear = await TestSocket.of(server(), other);
      rawSocket(slow).pause();
      const before = await figure(shop, "slow_readers_total");
      let most = 0;
      for (
        let told = 0;
        told < 200_000 && (await figure(shop, "slow_readers_total")) === before;
        told += 2000
      ) {
        await tell(shop, person.user.id, 2000);
        // Somebody who does read has heard what came later: all before has been handed out.
        await tell(shop, other.user.id);
        await ear.until("top_up.approved", told / 2000 + 1);
        most = Math.max(most, kept.writableLength);
      }
      expect(most).toBeGreaterThan(0);
      expect(most).toBeLessThan(1024 * 1024 + 4096);
      rawSocket(slow).resume();
      expect(await slow.closed).toEqual({ code: CLOSE_CODES.try_later, reason: "slow reader" });
      ear.close();
    });
  });

  describe("its number", () => {
    const server = served(shop, { sockets: 1 });

    it("is limited", async () => {
      const person = await shop.client();
      const ear = await TestSocket.of(server(), person);
      expect(await new TestSocket(server()).refused).toBe(503);
      ear.close();
      await expectAlive(server(), shop, person);
    });
  });

  describe("a peer that is gone", () => {
    const server = served(shop, { ping_ms: 500 });

    it("is dropped, one that answers stays", async () => {
      const person = await shop.client();
      const gone = await TestSocket.open(server(), { autoPong: false });
      gone.say({ token: person.access_token });
      const there = await TestSocket.of(server(), person);
      expect((await gone.closed).code).toBe(1006);
      await tell(shop, person.user.id);
      await there.until("top_up.approved");
      there.close();
    });
  });
});

onBothDatabases("who may go on listening", (shop) => {
  /** One is told of a change at once; the other, of another process, looks. */
  const own = served(shop, { recheck_ms: 3_600_000 });
  const looking = served(shop, { recheck_ms: 50 });
  const asAdmin = async (path: string, body: unknown) =>
    expectStatus(await shop.ask("PATCH", path, { body, token: (await shop.admin()).access_token }), 200);

  it.each([
    [
      "signs out",
      CLOSE_CODES.unauthenticated,
      (person: SignedIn) => shop.post("/auth/logout", undefined, person.access_token),
    ],
    [
      "is blocked",
      CLOSE_CODES.blocked,
      ({ user }: SignedIn) => asAdmin(`/admin/users/${user.id}/status`, { status: "blocked" }),
    ],
    [
      "gets another role",
      CLOSE_CODES.role_changed,
      ({ user }: SignedIn) => asAdmin(`/admin/users/${user.id}/role`, { role: "admin" }),
    ],
  ] as const)("nobody who %s", async (_what, code, change) => {
    const [person, other] = [await shop.client(), await shop.client()];
    const ears = [await TestSocket.of(own(), person), await TestSocket.of(own(), other)] as const;
    await change(person);
    expect((await ears[0].closed).code).toBe(code);
    await tell(shop, other.user.id);
    await ears[1].until("top_up.approved");
    ears[1].close();
  });

  it("nobody whom another process has blocked, demoted or signed out", async () => {
    const people = [
      await shop.client(),
      await shop.client(),
      await shop.client(undefined, "seller"),
    ] as const;
    const ears = [];
    for (const person of people) ears.push(await TestSocket.of(looking(), person));
    const [ended, blocked, demoted] = people.map(({ user }) => user.id);
    const { owner } = shop.database;
    const revoked_at = shop.now.toISOString();
    await owner
      .updateTable("sessions")
      .set({ revoked_at })
      .where("user_id", "=", ended ?? 0)
      .execute();
    await owner
      .updateTable("users")
      .set({ status: "blocked" })
      .where("id", "=", blocked ?? 0)
      .execute();
    await owner
      .updateTable("users")
      .set({ role: "client" })
      .where("id", "=", demoted ?? 0)
      .execute();
    const codes = await Promise.all(ears.map(async ({ closed }) => (await closed).code));
    expect(codes).toEqual([CLOSE_CODES.unauthenticated, CLOSE_CODES.blocked, CLOSE_CODES.role_changed]);
  });

  it("hears as what he is now when he comes back", async () => {
    const seller = await shop.seller();
    const ear = await TestSocket.of(own(), seller);
    await asAdmin(`/admin/users/${seller.user.id}/role`, { role: "client" });
    await ear.closed;
    const back = await TestSocket.of(own(), seller);
    const about = { type: "stock.low", data: { product_id: 1, quantity: 0 }, at: shop.now } as const;
    await transact(shop.database, (tx) => announce(tx, { ...about, shop_id: seller.shop.id }));
    await tell(shop, seller.user.id);
    await back.until("top_up.approved");
    expect(back.types).toEqual(["top_up.approved"]);
    back.close();
  });

  it("a seller hears of the shop that he opens while he listens", async () => {
    const seller = await shop.client(undefined, "seller");
    const ear = await TestSocket.of(looking(), seller);
    const body = {
      name: "Береке",
      bin: "150740001357",
      address: "Алматы, Абай даңғылы, 10",
      phone: "+77011234567",
    };
    const { id: shop_id } = expectStatus(await shop.post("/shops", body, seller.access_token), 201) as {
      id: number;
    };
    const about = { type: "stock.low", data: { product_id: 1, quantity: 0 }, at: shop.now } as const;
    await expect
      .poll(async () => {
        await transact(shop.database, (tx) => announce(tx, { ...about, shop_id }));
        return ear.types[0];
      })
      .toBe("stock.low");
    ear.close();
  });

  it("nobody beyond his token's end, unless he renews it by his own", async () => {
    const [person, other] = [await shop.client(), await shop.client()];
    const start = shop.now;
    const [ends, stays, cheats] = [
      await TestSocket.of(looking(), person),
      await TestSocket.of(looking(), person),
      await TestSocket.of(looking(), person),
    ];
    cheats.say({ token: other.access_token });
    expect((await cheats.closed).code).toBe(CLOSE_CODES.unauthenticated);
    shop.now = new Date(start.getTime() + 600_000);
    stays.say({ token: laterToken(shop, person) });
    await stays.until("ready", 2);
    shop.now = new Date(start.getTime() + 901_000);
    expect(await ends.closed).toEqual({ code: CLOSE_CODES.unauthenticated, reason: "token expired" });
    await tell(shop, person.user.id);
    await stays.until("top_up.approved");
    shop.now = start;
    stays.close();
  });
});

onBothDatabases("a server that stops", (shop) => {
  it("tells its sockets when to come back and waits for no dead one", async () => {
    const server = await serveSockets(shop);
    const person = await shop.client();
    const ear = await TestSocket.of(server, person);
    const silent = await TestSocket.open(server);
    const dead = await TestSocket.of(server, person);
    rawSocket(dead).pause();
    const begun = performance.now();
    await server.close();
    expect(performance.now() - begun).toBeLessThan(3000);
    for (const client of [ear, silent]) {
      const { code, reason } = await client.closed;
      expect(code).toBe(CLOSE_CODES.restarting);
      expect(Number(reason)).toBeLessThan(5000);
    }
    dead.close();
  });

  it("counts its sockets and events", async () => {
    const server = await serveSockets(shop);
    const before = await figure(shop, "events_sent_total");
    const person = await shop.client();
    const ear = await TestSocket.of(server, person);
    expect(await figure(shop, "sockets")).toBe(1);
    await tell(shop, person.user.id, 3);
    await ear.until("top_up.approved", 3);
    expect((await figure(shop, "events_sent_total")) - before).toBe(3);
    ear.close();
    await server.close();
    expect(await figure(shop, "sockets")).toBe(0);
  });
});

/** The connection below a client's socket. */
function rawSocket({ socket }: TestSocket) {
  return Reflect.get(socket, "_socket") as Socket;
}

/** A token of the same session, made now. */
function laterToken({ config, now }: TestShop, { user, access_token }: SignedIn): string {
  const claims = Buffer.from(access_token.split(".")[1] ?? "", "base64url").toString();
  const { sid: session_id } = JSON.parse(claims) as { sid: number };
  return createAccessTokens(config).issue({ id: user.id, role: user.role, session_id }, now);
}

async function expectAlive(server: FastifyInstance, shop: TestShop, person: SignedIn): Promise<void> {
  await expect
    .poll(async () => {
      const client = new TestSocket(server);
      return Promise.race([client.refused, once(client.socket, "open").then(() => client.close() ?? "open")]);
    })
    .toBe("open");
  const ear = await TestSocket.of(server, person);
  await tell(shop, person.user.id);
  await ear.until("top_up.approved");
  ear.close();
}
