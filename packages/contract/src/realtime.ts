import { type Static, type TSchema, Type } from "typebox";
import { IMPORT_STATES } from "./imports.ts";
import { ORDER_STATUSES } from "./orders.ts";
import { BusinessDate, closed, Id, Instant } from "./values/common.ts";
import { QuantityNumber } from "./values/quantity.ts";

/** Where the socket is, below `/api/v1`; the protocol in words is `docs/realtime.md`. */
export const REALTIME_PATH = "/ws";

/** Everything that is announced, with what is said of it: numbers and states, never more. Whoever hears it asks the API. */
export const EVENTS = {
  "order.placed": Type.Object({ order_id: Id }),
  /** `by_client`: it was its buyer who did it. */
  "order.status": Type.Object({
    order_id: Id,
    status: Type.Enum(ORDER_STATUSES),
    by_client: Type.Boolean(),
  }),
  "order.refunded": Type.Object({ order_id: Id, refund_id: Id }),
  "stock.low": Type.Object({ product_id: Id, quantity: QuantityNumber }),
  "top_up.asked": Type.Object({ top_up_id: Id }),
  "top_up.approved": Type.Object({ top_up_id: Id }),
  "top_up.rejected": Type.Object({ top_up_id: Id }),
  /** Where a run of the import has got to; at most about once a second. */
  "import.progress": Type.Object({
    import_id: Id,
    state: Type.Enum(IMPORT_STATES),
    done: Type.Integer(),
    total: Type.Integer(),
  }),
  "import.done": Type.Object({ import_id: Id }),
  /** Load anew what is shown of these: somebody has changed them, and nobody has to be told more. */
  "users.changed": Type.Object({}),
  "products.changed": Type.Object({}),
  "top_ups.changed": Type.Object({}),
  "shop.blocked": Type.Object({ shop_id: Id }),
  "shop.unblocked": Type.Object({ shop_id: Id }),
  /** The backup of this business day keeps failing. */
  "backup.failed": Type.Object({ date: BusinessDate }),
} as const satisfies Record<string, TSchema>;
export type EventType = keyof typeof EVENTS;
export type EventData<T extends EventType> = Static<(typeof EVENTS)[T]>;

/**
 * Up to where the database was written when this was said, where it has replicas: 16 hexadecimal digits, which sort as
 * text. Whoever names it when he asks (the cookie `saudaflow_position`) is answered by nothing older.
 */
export const Position = Type.String({ pattern: "^[0-9A-F]{16}$" });
export const POSITION_COOKIE = "saudaflow_position";
/** Longer than a replica may lag that is asked at all. */
export const POSITION_SECONDS = 60;

/** One event on the wire. Ids grow, but a higher one may come before a lower one, and one may come twice after a resume. */
export type RealtimeEvent = {
  [T in EventType]: {
    readonly id: number;
    readonly type: T;
    readonly at: string;
    readonly data: EventData<T>;
    readonly position?: string;
  };
}[EventType];

/** The number of the newest event that may be named on coming back; 0 while there is none. */
const LastId = Type.Integer({ minimum: 0, maximum: 9_007_199_254_740_991 });

/** All that a client says: first this within 5 s, and later again, without `last_id`, to stay beyond the token's end. */
export const ClientMessage = closed({
  token: Type.String({ minLength: 1, maxLength: 1024 }),
  last_id: Type.Optional(LastId),
});
export type ClientMessage = Static<typeof ClientMessage>;

/** Signed in, and what was missed is sent: from here on events come as they happen. Also the answer to a renewed token. */
export const Ready = Type.Object({ type: Type.Literal("ready"), last_id: LastId });
/** Too much was missed to be told: load anew what is shown. */
export const Resync = Type.Object({ type: Type.Literal("resync"), position: Type.Optional(Position) });
/** To admins, at most once a second: the figures of the dashboard are no longer those that were loaded. */
export const DashboardChanged = Type.Object({ type: Type.Literal("dashboard.changed"), at: Instant });
/** A message was no message of ours; it changed nothing. */
export const MessageRefused = Type.Object({
  type: Type.Literal("error"),
  code: Type.Literal("validation_failed"),
});

/** All that the server says. */
export const ServerMessage = Type.Union([
  ...Object.entries(EVENTS).map(([type, data]) =>
    Type.Object({ id: Id, type: Type.Literal(type), at: Instant, data, position: Type.Optional(Position) }),
  ),
  Ready,
  Resync,
  DashboardChanged,
  MessageRefused,
]);
export type ServerMessage =
  | RealtimeEvent
  | Static<typeof Ready>
  | Static<typeof Resync>
  | Static<typeof DashboardChanged>
  | Static<typeof MessageRefused>;

/** Why the server closes a socket: below 4000 by RFC 6455, from 4000 on ours. */
export const CLOSE_CODES = {
  /** A message was not text. */
  not_text: 1003,
  /** A fault of the server; it is in its log. */
  internal: 1011,
  /** The server restarts; the reason is the number of milliseconds to wait before coming back. */
  restarting: 1012,
  /** Read too slowly, or the database can't be asked now. */
  try_later: 1013,
  /** No token in time, a bad one, one that has ended, or a session that was signed out. */
  unauthenticated: 4401,
  /** The account is blocked. */
  blocked: 4403,
  /** The person has another role now and hears other things: come back with the same token. */
  role_changed: 4409,
  /** Newer sockets of the same person have taken the places there are. */
  displaced: 4410,
  /** More messages than a client has reason to send. */
  too_many_messages: 4429,
} as const;
