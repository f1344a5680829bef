import { type Static, Type } from "typebox";
import { operation } from "./operation.ts";
import { closed, daysQuery, Id, Instant, nullable } from "./values/common.ts";
import { CursorPage, cursorQuery } from "./values/page.ts";

/** A deed that somebody may have to answer for; rows never change. */
export const AuditEntry = Type.Object({
  id: Id,
  action: Type.String({ examples: ["order.placed"] }),
  actor: Type.Unsafe<{ id: number; full_name: string; email: string } | null>({
    type: ["object", "null"],
    properties: { id: Id, full_name: Type.String(), email: Type.String() },
    required: ["id", "full_name", "email"],
    description: "Null: the command line, or nobody who is known.",
  }),
  subject: Type.String({ examples: ["order:12"] }),
  data: Type.Unsafe<Record<string, unknown>>({ type: "object", additionalProperties: true }),
  address: nullable(Type.String()),
  created_at: Instant,
});
export type AuditEntry = Static<typeof AuditEntry>;

export const AuditFilter = closed({
  actor_id: Type.Optional(Type.Integer({ ...Id, description: "Who did it." })),
  action: Type.Optional(
    Type.String({ pattern: "^[a-z_.]{1,60}$", description: "`order.placed`, `user.block` …" }),
  ),
  subject: Type.Optional(
    Type.String({ minLength: 1, maxLength: 300, description: "`order:12`, `product:3` …" }),
  ),
  ...daysQuery,
  ...cursorQuery,
});
export type AuditFilter = Static<typeof AuditFilter>;

export const listAudit = operation({
  id: "list-audit",
  method: "GET",
  path: "/admin/audit",
  tag: "admin",
  summary:
    "Who did what to what, newest first; an action that ends with a dot (`order.`) means all that begin so",
  who: "admin",
  query: AuditFilter,
  answer: { status: 200, body: CursorPage(AuditEntry) },
  errors: [],
});
