import type { Session } from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { MAX_SESSIONS } from "./session.ts";

/** Where a person is signed in, the latest used first. */
export async function listSessions(
  db: Reader,
  user_id: number,
  actor: Actor,
  now: Date,
): Promise<{ items: Session[] }> {
  const rows = await db
    .selectFrom("sessions")
    .select(["id", "user_agent", "address", "created_at", "last_used_at"])
    .where("user_id", "=", user_id)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .orderBy("last_used_at", "desc")
    .orderBy("id", "desc")
    .limit(MAX_SESSIONS)
    .execute();
  return { items: rows.map((row) => ({ ...row, is_current: row.id === actor.session_id })) };
}
