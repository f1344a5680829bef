import type { User } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Database, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { presentUser } from "./queries.ts";
import {
  endSessions,
  keepRefreshToken,
  type OpenSession,
  sessionEnd,
  successorOf,
  tokenHash,
} from "./session.ts";

/** Two tabs may renew at the same moment, or an answer may be lost: that long the preceding token still serves. */
const GRACE_MS = 10_000;

type Refused = "unauthenticated" | "session_revoked" | "account_blocked" | "busy";

/**
 * Exchanges a refresh token for its successor. A token used again means that two people have it: the whole session ends,
 * except for the immediately preceding one within the grace time, which gets the same successor again.
 */
export async function refresh(
  database: Database,
  jwt_secret: string,
  token: string,
  address: string,
  now: Date,
): Promise<(OpenSession & { user: User }) | Refusal<Refused>> {
  const outcome = await transact(database, async (tx) => {
    const user = await tx
      .selectFrom("refresh_tokens")
      .innerJoin("sessions", "sessions.id", "refresh_tokens.session_id")
      .innerJoin("users", "users.id", "sessions.user_id")
      .selectAll("users")
      .select("sessions.id as session_id")
      .where("token_hash", "=", tokenHash(token))
      .executeTakeFirst();
    if (user === undefined) return refuse("unauthenticated");
    const { session_id } = user;
    if (!(await useSession(tx, session_id, now))) return refuse("session_revoked");
    if (user.status !== "active") return refuse("account_blocked");
    const refresh_token = successorOf(token, jwt_secret);
    if (await useToken(tx, token, now)) {
      await keepRefreshToken(tx, session_id, refresh_token, now);
    } else if (!(await isInGrace(tx, token, refresh_token, now))) {
      await endSessions(tx, user.id, { only: session_id }, now);
      await audit(tx, {
        action: "session.reuse",
        actor_id: user.id,
        subject: `session:${session_id}`,
        address,
        at: now,
      });
      return "reused" as const;
    }
    return { session_id, refresh_token, user: presentUser(user) };
  });
  // The end of the session must stay, so it is refused only after the commit.
  return outcome === "reused" ? refuse("session_revoked") : outcome;
}

/** Prolongs a session that stands. Its row is the lock under which its tokens are looked at one after another. */
async function useSession(tx: Tx, id: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("sessions")
    .set({ last_used_at: now.toISOString(), expires_at: sessionEnd(now) })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Marks a token as used; false when it was already. */
async function useToken(tx: Tx, token: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("refresh_tokens")
    .set({ used_at: now.toISOString() })
    .where("token_hash", "=", tokenHash(token))
    .where("used_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether a used token is the immediately preceding one (its successor is unused) and was used a moment ago. */
async function isInGrace(tx: Tx, token: string, successor: string, now: Date): Promise<boolean> {
  const usedAt = async (of: string) => {
    const row = await tx
      .selectFrom("refresh_tokens")
      .select("used_at")
      .where("token_hash", "=", tokenHash(of))
      .executeTakeFirst();
    return row?.used_at;
  };
  const used = await usedAt(token);
  if (typeof used !== "string" || now.getTime() - Date.parse(used) > GRACE_MS) return false;
  return (await usedAt(successor)) === null;
}
