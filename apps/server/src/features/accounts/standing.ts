import type { Role, UserStatus } from "@saudaflow/contract";
import type { Database, Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { sessionCache } from "./session-cache.ts";

/** How a session and the person behind it stand now. */
export interface Standing {
  readonly role: Role;
  readonly status: UserStatus;
  readonly revoked_at: string | null;
}

/** How these sessions stand, by their number; one that was forgotten is absent. */
export async function standingOf(db: Reader, session_ids: Iterable<number>): Promise<Map<number, Standing>> {
  const rows = await db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.user_id")
    .select(["sessions.id", "users.role", "users.status", "sessions.revoked_at"])
    .where("sessions.id", "in", idList(session_ids))
    .execute();
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

/** Calls `hear` with a person whose sessions or role this process has just changed. Answers how to stop it. */
export function onStandingChanged(database: Database, hear: (user_id: number) => void): () => void {
  return sessionCache(database).onForget(hear);
}
