import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { type RealtimeEvent, ServerMessage, type SignedIn } from "@saudaflow/contract";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { type ClientOptions, WebSocket } from "ws";
import { createAuthenticate } from "#features/accounts/index.ts";
import { realtimeRoutes } from "#features/realtime/index.ts";
import { LIMITS, type Limits } from "#features/realtime/limits.ts";
import { createServer } from "#platform/http/server.ts";
import { compileCheck } from "#platform/http/validate.ts";
import type { TestShop } from "./shop.ts";

const check = compileCheck(ServerMessage);

/** A server that listens, in this process or another. */
interface Listening {
  readonly server: Pick<Server, "address">;
}

/** Longer than the look of a relay takes, on a busy machine. */
const PATIENCE_MS = 10_000;

/** A client of `GET /ws` that keeps what it hears, and knows that every message is one of the contract's. */
export class TestSocket {
  readonly socket: WebSocket;
  readonly messages: ServerMessage[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  /** The status of an answer that was no upgrade. */
  readonly refused: Promise<number>;

  constructor(app: Listening, options: ClientOptions = {}) {
    const { port } = app.server.address() as AddressInfo;
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/ws`, {
      origin: "http://localhost:8000",
      ...options,
    });
    this.closed = new Promise((resolve) =>
      this.socket.once("close", (code, reason) => resolve({ code, reason: String(reason) })),
    );
    this.refused = new Promise((resolve) =>
      this.socket.once("unexpected-response", (_request, response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }),
    );
    this.socket.on("error", () => {});
    this.socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as ServerMessage;
      expect(check(message)).toBeUndefined();
      this.messages.push(message);
    });
  }

  /** An open socket that has said nothing yet. */
  static async open(app: Listening, options?: ClientOptions): Promise<TestSocket> {
    const client = new TestSocket(app, options);
    await once(client.socket, "open");
    return client;
  }

  /** A socket of this person, from the moment on that he hears. */
  static async of(app: Listening, person: SignedIn, last_id?: number): Promise<TestSocket> {
    const client = await TestSocket.open(app);
    client.say({ token: person.access_token, ...(last_id !== undefined && { last_id }) });
    await client.until("ready");
    return client;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  /** Waits for a message of this type. */
  async until(type: ServerMessage["type"], count = 1): Promise<void> {
    const heard = () => this.messages.filter((message) => message.type === type).length;
    await expect.poll(heard, { timeout: PATIENCE_MS, interval: 10 }).toBeGreaterThanOrEqual(count);
  }

  /** The events it has heard, as they came. */
  get events(): RealtimeEvent[] {
    return this.messages.filter((message): message is RealtimeEvent => "id" in message);
  }

  get types(): string[] {
    return this.events.map(({ type }) => type);
  }

  get last_id(): number {
    return Math.max(
      0,
      ...this.messages.map((message) =>
        "id" in message ? message.id : "last_id" in message ? message.last_id : 0,
      ),
    );
  }

  close(): void {
    this.socket.terminate();
  }
}

/** A server with sockets alone beside the shop's own, on its database, with limits of its own; it listens. */
export async function serveSockets(shop: TestShop, limits: Partial<Limits> = {}): Promise<FastifyInstance> {
  const { config, database, services } = shop;
  const server = await createServer(config, createAuthenticate(services), async () => 10_000, database);
  const http = { server, database, clock: services.clock, operations: [] };
  await realtimeRoutes(http, services, { ...LIMITS, ...limits });
  await server.listen({ port: 0, host: "127.0.0.1" });
  return server;
}
