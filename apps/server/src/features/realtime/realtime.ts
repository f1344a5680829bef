import { setTimeout as delay } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { WebSocket } from "ws";
import { createReadToken, onStandingChanged } from "#features/accounts/index.ts";
import { EventRelay } from "#platform/events/event-relay.ts";
import type { Services } from "#services";
import { Conversation } from "./conversation.ts";
import { Hub } from "./hub.ts";
import type { Limits } from "./limits.ts";
import { Line } from "./line.ts";
import type { Member } from "./member.ts";
import { openSockets } from "./metrics.ts";
import { recheck } from "./recheck.ts";

/** Sockets that are closed at a stop come back within this time, each at its own moment. */
const RECONNECT_MS = 5000;
/** How long a stop waits for the other side to say goodbye. */
const GOODBYE_MS = 1000;

/** The realtime side of one process: its sockets, what they hear, and who may go on listening. */
export class Realtime {
  readonly #services: Services;
  readonly #limits: Limits;
  readonly #log: FastifyBaseLogger;
  readonly #readToken: ReturnType<typeof createReadToken>;
  readonly #hub: Hub;
  readonly #relay: EventRelay;
  readonly #lines = new Set<Line>();
  readonly #timers: NodeJS.Timeout[];
  readonly #stopListening: () => void;

  constructor(services: Services, limits: Limits, log: FastifyBaseLogger) {
    const { database, clock } = services;
    this.#services = services;
    this.#limits = limits;
    this.#log = log;
    this.#readToken = createReadToken(services);
    this.#hub = new Hub(limits);
    this.#relay = new EventRelay(
      database,
      (events, position) => this.#hub.tell(events, position, clock),
      (error) => log.warn({ err: error }, "events could not be read"),
    );
    this.#stopListening = onStandingChanged(database, (user_id) => this.#recheck(this.#hub.of(user_id)));
    this.#timers = [
      setInterval(() => this.#recheck(this.#hub.members), limits.recheck_ms),
      setInterval(() => this.#ping(), limits.ping_ms),
    ];
  }

  get isFull(): boolean {
    return this.#lines.size >= this.#limits.sockets;
  }

  /** Talks with a socket that has just opened, until it closes. */
  accept(socket: WebSocket): void {
    const line = new Line(socket, this.#limits.buffered_bytes);
    this.#lines.add(line);
    openSockets.inc();
    const conversation = new Conversation(line, this.#limits, {
      ...this.#services,
      readToken: this.#readToken,
      log: this.#log,
      join: (member) => this.#hub.join(member),
      read: () => this.#relay.begin(),
    });
    socket.on("message", (data, isBinary) => conversation.hear(data, isBinary));
    socket.on("close", () => {
      this.#lines.delete(line);
      openSockets.dec();
      const member = conversation.end();
      if (member !== undefined) this.#leave(member);
    });
  }

  /** Tells everybody to come back in a moment, and drops whoever does not say goodbye. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#stopListening();
    this.#hub.close();
    this.#relay.close();
    for (const line of this.#lines)
      line.close("restarting", String(Math.floor(Math.random() * RECONNECT_MS)));
    const deadline = performance.now() + GOODBYE_MS;
    while (this.#lines.size > 0 && performance.now() < deadline) await delay(10);
    for (const line of this.#lines) line.drop();
  }

  #leave(member: Member): void {
    this.#hub.leave(member);
    if (this.#hub.members.length === 0) this.#relay.rest();
  }

  #recheck(members: readonly Member[]): void {
    // A database that can't be asked now tells nobody anything either; the next look asks again.
    recheck(this.#services.database.read, members, this.#services.clock()).catch((error: unknown) => {
      this.#log.warn({ err: error }, "open sockets could not be checked");
    });
  }

  #ping(): void {
    for (const line of this.#lines) line.ping();
  }
}
