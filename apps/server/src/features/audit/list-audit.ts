import {
  type AuditEntry,
  isBusinessDate,
  type listAudit as ListAudit,
  type QueryOf,
  startOfBusinessDate,
} from "@saudaflow/contract";
import { usersById } from "#features/accounts/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { cursorPageOf, rowsToRead } from "#platform/http/page.ts";
import { isRefusal, type Refusal, refuseField } from "#platform/refusal.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What was done, newest first. */
export async function listAudit(db: Reader, query: QueryOf<typeof ListAudit>) {
  const { actor_id, action, subject, cursor } = query;
  const from = momentOf("from", query.from, 0);
  const until = momentOf("to", query.to, DAY_MS);
  if (isRefusal(from)) return from;
  if (isRefusal(until)) return until;
  let deeds = db.selectFrom("audit_log").selectAll().orderBy("id", "desc").limit(rowsToRead(query));
  if (actor_id !== undefined) deeds = deeds.where("actor_id", "=", actor_id);
  // The letter after the dot: a range of the index, whatever a database thinks of patterns.
  if (action?.endsWith(".")) {
    deeds = deeds.where("action", ">=", action).where("action", "<", action.replace(/\.$/, "/"));
  } else if (action !== undefined) deeds = deeds.where("action", "=", action);
  if (subject !== undefined) deeds = deeds.where("subject", "=", subject);
  if (from !== undefined) deeds = deeds.where("created_at", ">=", from);
  if (until !== undefined) deeds = deeds.where("created_at", "<", until);
  if (cursor !== undefined) deeds = deeds.where("id", "<", Number(cursor));
  const rows = await deeds.execute();
  const ids = rows.map((row) => row.actor_id).filter((id) => id !== null);
  const people = await usersById(db, ids);
  return cursorPageOf(rows, query, (row): AuditEntry => {
    const { actor_id: id, data, ...deed } = row;
    const person = id === null ? undefined : people.get(id);
    const actor = person ? { id: person.id, full_name: person.full_name, email: person.email } : null;
    return { ...deed, actor, data: JSON.parse(data) as Record<string, unknown> };
  });
}

/** The moment a day began, or that much later, as it is stored. */
function momentOf(
  path: string,
  day: string | undefined,
  later: number,
): string | undefined | Refusal<"validation_failed"> {
  if (day === undefined) return undefined;
  if (!isBusinessDate(day)) return refuseField(path, "wrong_format");
  return new Date(startOfBusinessDate(day).getTime() + later).toISOString();
}
