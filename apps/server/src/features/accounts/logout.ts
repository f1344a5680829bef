import { audit } from "#platform/audit.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { endSessions } from "./session.ts";

/** Ends the session one is in: its access tokens and its refresh token are worth nothing from now on. */
export async function logout(
  database: Database,
  actor: Actor,
  address: string,
  now: Date,
): Promise<Refusal<"busy"> | undefined> {
  const { id: actor_id, session_id } = actor;
  const refused = await transact(database, async (tx) => {
    await endSessions(tx, actor_id, { only: session_id }, now);
    await audit(tx, {
      action: "session.logout",
      actor_id,
      subject: `session:${session_id}`,
      address,
      at: now,
    });
  });
  return isRefusal(refused) ? refused : undefined;
}
