import type { Actor, Authenticate } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import type { Services } from "#services";
import { createAccessTokens } from "./access-token.ts";
import { sessionCache } from "./session-cache.ts";

/** Somebody who showed a good token, and until when it is good. */
export interface TokenHolder {
  readonly actor: Actor;
  readonly expires_at: Date;
}
type ReadToken = (
  token: string,
) => Promise<TokenHolder | Refusal<"unauthenticated" | "token_expired" | "account_blocked">>;

/** Reads the access token of one request. */
export function createAuthenticate(services: Services): Authenticate {
  const readToken = createReadToken(services);
  return async (token) => {
    const holder = await readToken(token);
    return isRefusal(holder) ? holder : holder.actor;
  };
}

/**
 * Reads an access token and looks whether its session still stands and its person is active. The role is the one the
 * database says now, not the token's.
 */
export function createReadToken({ config, database, clock }: Services): ReadToken {
  const tokens = createAccessTokens(config);
  const cache = sessionCache(database);
  return async (token) => {
    const now = clock();
    const claimed = tokens.read(token, now);
    if (isRefusal(claimed)) return claimed;
    const { expires_at } = claimed;
    const known = cache.get(claimed.session_id, now);
    if (known !== undefined) {
      return known.id === claimed.id ? { actor: known, expires_at } : refuse("unauthenticated");
    }
    const row = await database.read
      .selectFrom("sessions")
      .innerJoin("users", "users.id", "sessions.user_id")
      .select(["users.id", "users.role", "users.status", "sessions.revoked_at"])
      .where("sessions.id", "=", claimed.session_id)
      .where("users.id", "=", claimed.id)
      .executeTakeFirst();
    if (row === undefined || row.revoked_at !== null) return refuse("unauthenticated");
    if (row.status !== "active") return refuse("account_blocked");
    const actor = { id: row.id, role: row.role, session_id: claimed.session_id };
    cache.put(actor, now);
    return { actor, expires_at };
  };
}
