import { ClientMessage } from "@saudaflow/contract";
import type { FastifyBaseLogger } from "fastify";
import type { RawData } from "ws";
import type { createReadToken, TokenHolder } from "#features/accounts/index.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#platform/db/database.ts";
import { compileCheck } from "#platform/http/validate.ts";
import { isRefusal } from "#platform/refusal.ts";
import { audienceOf } from "./audience.ts";
import type { Limits } from "./limits.ts";
import type { Line } from "./line.ts";
import { Member } from "./member.ts";
import { missedEvents } from "./missed-events.ts";

const MINUTE_MS = 60_000;
const check = compileCheck(ClientMessage);

interface Surroundings {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly readToken: ReturnType<typeof createReadToken>;
  /** Lets a member hear from now on. */
  readonly join: (member: Member) => void;
  /** Has events read, if nobody did yet; answers where the reading is. */
  readonly read: () => Promise<{ readonly last_id: number }>;
}

/** What is said on one socket: a token, the answer to it, later perhaps a newer token. */
export class Conversation {
  readonly #line: Line;
  readonly #limits: Pick<Limits, "messages_per_minute">;
  readonly #around: Surroundings;
  readonly #patience: NodeJS.Timeout;
  #member: Member | undefined;
  #minute = { ends: 0, messages: 0 };
  /** Messages are answered one after another. */
  #answering: Promise<void> = Promise.resolve();

  constructor(line: Line, limits: Pick<Limits, "messages_per_minute" | "sign_in_ms">, around: Surroundings) {
    this.#line = line;
    this.#limits = limits;
    this.#around = around;
    this.#patience = setTimeout(() => line.close("unauthenticated", "no token in time"), limits.sign_in_ms);
  }

  hear(data: RawData, isBinary: boolean): void {
    if (!this.#line.isOpen) return;
    if (isBinary) this.#line.close("not_text", "text only");
    else if (!this.#mayTalk()) this.#line.close("too_many_messages", "too many messages");
    else {
      const message = parse(String(data));
      this.#answering = this.#answering.then(() => this.#answer(message)).catch((error) => this.#fail(error));
    }
  }

  /** The socket is closed; answers who was on it. */
  end(): Member | undefined {
    clearTimeout(this.#patience);
    return this.#member;
  }

  #mayTalk(): boolean {
    const now = performance.now();
    if (now >= this.#minute.ends) this.#minute = { ends: now + MINUTE_MS, messages: 0 };
    this.#minute.messages++;
    return this.#minute.messages <= this.#limits.messages_per_minute;
  }

  async #answer(message: ClientMessage | undefined): Promise<void> {
    if (!this.#line.isOpen) return;
    const member = this.#member;
    if (member === undefined && message === undefined) {
      return this.#line.close("unauthenticated", "no token");
    }
    // What can't be told apart from an attempt to hear others is refused, and changes nothing.
    if (message === undefined || (member !== undefined && message.last_id !== undefined)) {
      return this.#line.send({ type: "error", code: "validation_failed" });
    }
    const holder = await this.#around.readToken(message.token);
    // Gone meanwhile: nobody would take him out again.
    if (!this.#line.isOpen) return;
    if (isRefusal(holder)) {
      return this.#line.close(holder.code === "account_blocked" ? "blocked" : "unauthenticated", holder.code);
    }
    if (member === undefined) return this.#signIn(holder, message.last_id);
    await this.#renew(member, holder);
  }

  async #signIn(holder: TokenHolder, last_id: number | undefined): Promise<void> {
    clearTimeout(this.#patience);
    const { database, clock, join, read } = this.#around;
    const audience = await audienceOf(database.read, holder.actor);
    if (!this.#line.isOpen) return;
    const member = new Member(this.#line, holder, audience);
    this.#member = member;
    // First of all: what is committed from here on is held for him, and what was before is looked up.
    join(member);
    const { last_id: newest } = await read();
    const missed =
      last_id === undefined ? [] : await missedEvents(database.read, audience, { last_id, newest }, clock());
    const position = await database.replicas?.position();
    if (missed === undefined) this.#line.send({ type: "resync", ...(position && { position }) });
    member.goLive(missed ?? [], position);
    this.#line.send({ type: "ready", last_id: newest });
  }

  async #renew(member: Member, holder: TokenHolder): Promise<void> {
    const { id, role } = member.actor;
    if (holder.actor.id !== id) return this.#line.close("unauthenticated", "another person's token");
    if (holder.actor.role !== role) return this.#line.close("role_changed", "role changed");
    member.renew(holder);
    const { last_id } = await this.#around.read();
    this.#line.send({ type: "ready", last_id });
  }

  #fail(error: unknown): void {
    const refusal = this.#around.database.refusalOf(error);
    if (refusal) {
      this.#line.close("try_later", refusal.code);
      return;
    }
    this.#around.log.error({ err: error }, "unforeseen error on a socket");
    this.#line.close("internal", "internal");
  }
}

/** A message of ours, or undefined. */
function parse(text: string): ClientMessage | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return check(message) ? undefined : (message as ClientMessage);
  } catch {
    return undefined;
  }
}
