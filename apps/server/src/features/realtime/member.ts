import type { TokenHolder } from "#features/accounts/index.ts";
import type { Position } from "#platform/db/replicas.ts";
import type { StoredEvent } from "#platform/events/event-feed.ts";
import type { Actor } from "#platform/http/http.ts";
import { type Audience, hears } from "./audience.ts";
import type { Line } from "./line.ts";
import { eventsSent } from "./metrics.ts";

/** Events held back while what was missed is looked up: a moment's worth. */
const MAX_HELD = 1000;

/** An event as it is sent, made once for all who hear it. */
export interface Told {
  readonly event: StoredEvent;
  readonly text: string;
}

/** A socket whose person is known. */
export class Member {
  readonly line: Line;
  /** Changes when a seller opens his shop. */
  audience: Audience;
  actor: Actor;
  expires_at: Date;
  /** What came while the missed events were looked up; undefined once they are sent. */
  #held: Told[] | undefined = [];

  constructor(line: Line, { actor, expires_at }: TokenHolder, audience: Audience) {
    this.line = line;
    this.actor = actor;
    this.expires_at = expires_at;
    this.audience = audience;
  }

  /** Stays as long as the new token is good. */
  renew({ actor, expires_at }: TokenHolder): void {
    this.actor = actor;
    this.expires_at = expires_at;
  }

  hear(told: Told): void {
    if (!hears(this.audience, told.event)) return;
    if (this.#held === undefined) this.#send(told);
    else if (this.#held.length === MAX_HELD) this.line.close("try_later", "too many events");
    else this.#held.push(told);
  }

  /** Sends what was missed, then what came meanwhile, and from now on every event as it comes. */
  goLive(missed: readonly StoredEvent[], position?: Position): void {
    const known = new Set(missed.map(({ id }) => id));
    for (const event of missed) this.#send(tell(event, position));
    for (const told of this.#held ?? []) if (!known.has(told.event.id)) this.#send(told);
    this.#held = undefined;
  }

  #send({ text }: Told): void {
    if (this.line.sendText(text)) eventsSent.inc();
  }
}

export function tell(event: StoredEvent, position?: Position): Told {
  const { id, type, created_at: at, data } = event;
  return { event, text: JSON.stringify({ id, type, at, data: JSON.parse(data) as unknown, position }) };
}
