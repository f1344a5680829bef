import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { closed, Id, IdParams, Instant } from "./values/common.ts";
import { CursorPage, cursorQuery } from "./values/page.ts";

/** Events that are worth telling a person of; each is an event's type. */
export const NOTIFICATION_TYPES = [
  "order.placed",
  "order.status",
  "order.refunded",
  "stock.low",
  "top_up.asked",
  "top_up.approved",
  "top_up.rejected",
  "shop.blocked",
  "shop.unblocked",
  "import.done",
  "backup.failed",
] as const;
export type NotificationType = (typeof NOTIFICATION_TYPES)[number];

/** The most unread ones that are counted: a page shows "99+". */
export const MAX_UNREAD = 100;

export const Notification = Type.Object({
  id: Id,
  type: Type.Enum(NOTIFICATION_TYPES),
  text: Type.String({ description: "One sentence in the reader's language." }),
  data: Type.Unsafe<Record<string, unknown>>({
    type: "object",
    additionalProperties: true,
    description: "What it is about, by number: `order_id`, `product_id` …",
  }),
  order_id: Type.Optional(Id),
  is_read: Type.Boolean(),
  created_at: Instant,
});
export type Notification = Static<typeof Notification>;

export const listNotifications = operation({
  id: "list-notifications",
  method: "GET",
  path: "/notifications",
  tag: "notifications",
  summary: "What happened that concerns one, newest first: as a client, of one's shop, for administrators",
  who: "client",
  query: closed(cursorQuery),
  answer: {
    status: 200,
    body: Type.Object({
      ...CursorPage(Notification).properties,
      unread: Type.Integer({ description: `How many are unread; counted up to ${MAX_UNREAD}.` }),
    }),
  },
  errors: [],
});

export const readNotification = operation({
  id: "read-notification",
  method: "POST",
  path: "/notifications/{id}/read",
  tag: "notifications",
  summary: "Mark one as read; again changes nothing",
  who: "client",
  params: IdParams,
  answer: { status: 204 },
  errors: ["not_found"],
});

export const readAllNotifications = operation({
  id: "read-all-notifications",
  method: "POST",
  path: "/notifications/read-all",
  tag: "notifications",
  summary: "Mark all that there are as read",
  who: "client",
  answer: { status: 204 },
  errors: [],
});
