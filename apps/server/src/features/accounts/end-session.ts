import { audit } from "#platform/audit.ts";
import type { Database } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import type { Actor } from "#platform/http/http.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { endSessions } from "./session.ts";

/** Signs out one of one's own sessions, say on a lost phone. Another's is not found. */
export async function endSession(
  database: Database,
  actor: Actor,
  id: number,
  address: string,
  now: Date,
): Promise<Refusal<"not_found" | "busy"> | undefined> {
  return transact(database, async (tx) => {
    if ((await endSessions(tx, actor.id, { only: id }, now)) === 0) return refuse("not_found");
    await audit(tx, {
      action: "session.end",
      actor_id: actor.id,
      subject: `session:${id}`,
      address,
      at: now,
    });
    return undefined;
  });
}
