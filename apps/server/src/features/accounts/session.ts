import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Tx } from "#platform/db/database.ts";
import { afterCommit } from "#platform/db/transact.ts";
import { sessionCache } from "./session-cache.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a session lives without being used. */
export const SESSION_MS = 7 * DAY_MS;
const MAX_USER_AGENT = 200;
/** More devices than anybody has. */
export const MAX_SESSIONS = 50;

/** A session and the refresh token that goes to its owner now. */
export interface OpenSession {
  readonly session_id: number;
  readonly refresh_token: string;
}

/** Where somebody signs in from. */
export interface Device {
  readonly user_agent: string | undefined;
  readonly address: string;
}

/** Begins a session with its first refresh token: 256 random bits of which only the hash is kept. The oldest beyond 50 end. */
export async function startSession(tx: Tx, user_id: number, device: Device, now: Date): Promise<OpenSession> {
  const { id } = await tx
    .insertInto("sessions")
    .values({
      user_id,
      user_agent: (device.user_agent ?? "").slice(0, MAX_USER_AGENT),
      address: device.address,
      created_at: now.toISOString(),
      last_used_at: now.toISOString(),
      expires_at: sessionEnd(now),
      revoked_at: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await endOldest(tx, user_id, now);
  const refresh_token = randomBytes(32).toString("base64url");
  await keepRefreshToken(tx, id, refresh_token, now);
  return { session_id: id, refresh_token };
}

/** Sign-ins at the same moment may pass the limit; the next one ends all that are too many. */
async function endOldest(tx: Tx, user_id: number, now: Date): Promise<void> {
  const newest = tx
    .selectFrom("sessions")
    .select("id")
    .where("user_id", "=", user_id)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .orderBy("id", "desc");
  const tooMany = await newest.limit(1).offset(MAX_SESSIONS).executeTakeFirst();
  if (tooMany !== undefined) await endSessions(tx, user_id, { up_to: tooMany.id }, now);
}

/** When a session that is used now ends. */
export function sessionEnd(now: Date): string {
  return new Date(now.getTime() + SESSION_MS).toISOString();
}

export async function keepRefreshToken(tx: Tx, session_id: number, token: string, now: Date): Promise<void> {
  await tx
    .insertInto("refresh_tokens")
    .values({ token_hash: tokenHash(token), session_id, created_at: now.toISOString(), used_at: null })
    .execute();
}

export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * The refresh token that follows another: always the same one, so that two tabs which renew at the same moment get one
 * successor without our keeping it in the clear. Only who knows the secret can tell it.
 */
export function successorOf(token: string, jwt_secret: string): string {
  const key = createHmac("sha256", jwt_secret).update("saudaflow refresh successor v1").digest();
  return createHmac("sha256", key).update(token).digest("base64url");
}

/** Ends sessions of a person: all, one, all but one, or the oldest up to one. Answers how many stood. It is felt at once in this process. */
export async function endSessions(
  tx: Tx,
  user_id: number,
  which: { readonly only?: number; readonly except?: number; readonly up_to?: number },
  now: Date,
): Promise<number> {
  let sessions = tx
    .updateTable("sessions")
    .set({ revoked_at: now.toISOString() })
    .where("user_id", "=", user_id)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toISOString());
  if (which.only !== undefined) sessions = sessions.where("id", "=", which.only);
  if (which.except !== undefined) sessions = sessions.where("id", "!=", which.except);
  if (which.up_to !== undefined) sessions = sessions.where("id", "<=", which.up_to);
  const { numUpdatedRows } = await sessions.executeTakeFirst();
  forgetCached(tx, user_id);
  return Number(numUpdatedRows);
}

/** Ends all sessions of everybody, where no process serves: those of a backup may have been ended since. */
export async function endEverySession(tx: Tx, now: Date): Promise<void> {
  await tx
    .updateTable("sessions")
    .set({ revoked_at: now.toISOString() })
    .where("revoked_at", "is", null)
    .execute();
}

/** What this process remembers of a person's sessions is read anew after the commit: a change is felt at once. */
export function forgetCached(tx: Tx, user_id: number): void {
  afterCommit(tx, (database) => sessionCache(database).forgetUser(user_id));
}
