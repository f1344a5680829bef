import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { checkOpen } from "./queries.ts";
import { endSessions } from "./session.ts";

interface Ending {
  readonly actor: Actor;
  readonly now: Date;
  readonly address: string;
}

/** Signs a person out of one of his sessions, say on a lost phone: he himself or an admin. Another's is not found. */
export async function endSession(
  tx: Tx,
  user_id: number,
  session_id: number,
  { actor, now, address }: Ending,
): Promise<Refusal<"not_found"> | undefined> {
  if ((await endSessions(tx, user_id, { only: session_id }, now)) === 0) return refuse("not_found");
  const deed = { action: "session.end", actor_id: actor.id, subject: `session:${session_id}` };
  await audit(tx, { ...deed, data: { user_id }, address, at: now });
  return undefined;
}

/** Signs a person out everywhere, for an admin. */
export async function endAllSessions(
  tx: Tx,
  user_id: number,
  { actor, now, address }: Ending,
): Promise<Refusal<"not_found"> | undefined> {
  const closed = await checkOpen(tx, user_id);
  if (closed) return closed;
  const ended = await endSessions(tx, user_id, {}, now);
  const deed = { action: "user.sessions_end", actor_id: actor.id, subject: `user:${user_id}` };
  await audit(tx, { ...deed, data: { ended }, address, at: now });
  return undefined;
}
