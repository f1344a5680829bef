import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { endSessions } from "./session.ts";

/** Ends the session one is in: its access tokens and its refresh token are worth nothing from now on. */
export async function logout(
  database: Database,
  actor: Actor,
  now: Date,
): Promise<Refusal<"busy"> | undefined> {
  const ended = await transact(database, (tx) => endSessions(tx, actor.id, { only: actor.session_id }, now));
  return isRefusal(ended) ? ended : undefined;
}
