import type { EventType } from "@saudaflow/contract";
import type { Position } from "#platform/db/replicas.ts";
import type { StoredEvent } from "#platform/events/event-feed.ts";
import type { Limits } from "./limits.ts";
import { type Member, tell } from "./member.ts";

/** What changes the figures of the dashboard. */
const FIGURES: ReadonlySet<EventType> = new Set([
  "order.placed",
  "order.status",
  "order.refunded",
  "stock.low",
  "import.done",
  "users.changed",
  "products.changed",
]);

type HubLimits = Pick<Limits, "sockets_per_user" | "dashboard_ms">;

/** The signed-in sockets of this process: hands events to those who hear them. */
export class Hub {
  readonly #limits: HubLimits;
  readonly #members = new Set<Member>();
  #dashboard: NodeJS.Timeout | undefined;

  constructor(limits: HubLimits) {
    this.#limits = limits;
  }

  /** Those who are still there, the longest first. */
  get members(): readonly Member[] {
    return [...this.#members].filter(({ line }) => line.isOpen);
  }

  of(user_id: number): readonly Member[] {
    return this.members.filter(({ actor }) => actor.id === user_id);
  }

  /** Lets somebody hear. His oldest socket gives way to one too many: on a bad line it is often dead already. */
  join(member: Member): void {
    const own = this.of(member.actor.id);
    const tooMany = own.length + 1 - this.#limits.sockets_per_user;
    for (const { line } of own.slice(0, Math.max(0, tooMany))) line.close("displaced", "too many sockets");
    this.#members.add(member);
  }

  leave(member: Member): void {
    this.#members.delete(member);
  }

  tell(events: readonly StoredEvent[], position: Position | undefined, now: () => Date): void {
    for (const event of events) {
      const told = tell(event, position);
      for (const member of this.#members) member.hear(told);
    }
    if (events.some(({ type }) => FIGURES.has(type))) this.#tellAdmins(now);
  }

  close(): void {
    clearTimeout(this.#dashboard);
  }

  /** A little after the first change, with all that follow it: once a second at most, and the last change is never lost. */
  #tellAdmins(now: () => Date): void {
    this.#dashboard ??= setTimeout(() => {
      this.#dashboard = undefined;
      const at = now().toISOString();
      for (const { actor, line } of this.#members) {
        if (actor.role === "admin") line.send({ type: "dashboard.changed", at });
      }
    }, this.#limits.dashboard_ms);
  }
}
