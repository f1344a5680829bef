import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { AuditLogTable } from "#platform/tables.ts";
import type { AuditChainTable } from "./tables.ts";

export type AuditRow = Selectable<AuditLogTable>;
export type Link = Selectable<AuditChainTable>;

/** What the first link stands on. */
export const GENESIS: Pick<Link, "seq" | "hash"> = { seq: 0, hash: "0".repeat(64) };

/** The link that follows `before` and seals this row. */
export function nextLink(before: Pick<Link, "seq" | "hash">, row: AuditRow, sealed_at: string): Link {
  const seq = before.seq + 1;
  return { seq, audit_id: row.id, hash: linkHash(before.hash, seq, row, sealed_at), sealed_at };
}

/** SHA-256 over the hash before it and all that the link and its row say: a JSON list, so that no two rows read alike. */
export function linkHash(before: string, seq: number, row: AuditRow, sealed_at: string): string {
  const { id, action, actor_id, subject, data, address, created_at } = row;
  const entry = JSON.stringify([
    before,
    seq,
    sealed_at,
    id,
    action,
    actor_id,
    subject,
    data,
    address,
    created_at,
  ]);
  return createHash("sha256").update(entry).digest("hex");
}
