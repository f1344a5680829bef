import { randomUUID } from "node:crypto";
import { ROLES, type Role } from "@saudaflow/contract";
import { createSigner, createVerifier } from "fast-jwt";
import type { Config } from "#config";
import type { Actor } from "#platform/http/http.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

const ISSUER = "saudaflow";
const AUDIENCE = "saudaflow";
const TYPE = "access";
/** Ours are about 350 characters; nothing longer is worth decoding. */
const MAX_LENGTH = 1024;
/** How far the clocks of two of our processes may be apart. */
const MAX_SKEW_S = 5;

interface Claims {
  /** The person's number, as text (RFC 7519). */
  readonly sub: string;
  readonly role: Role;
  /** The session's number. */
  readonly sid: number;
  readonly exp: number;
  readonly iat: number;
  readonly iss: typeof ISSUER;
  readonly aud: typeof AUDIENCE;
  readonly jti: string;
  readonly typ: typeof TYPE;
}

/** What a good token says: whose it is, and until when. */
export interface Claimed extends Actor {
  readonly expires_at: Date;
}

export interface AccessTokens {
  readonly issue: (person: Actor, now: Date) => string;
  readonly read: (token: string, now: Date) => Claimed | Refusal<"unauthenticated" | "token_expired">;
}

/** Makes and reads access tokens: JWT, HS256 and nothing else. Every claim is required and checked by its exact type. */
export function createAccessTokens({ jwt_secret, access_token_ttl }: Config): AccessTokens {
  const sign = createSigner({ key: jwt_secret, algorithm: "HS256" });
  // The times are checked below, by our own clock; the library would take the machine's.
  const verify = createVerifier({
    key: jwt_secret,
    algorithms: ["HS256"],
    complete: true,
    ignoreExpiration: true,
    ignoreNotBefore: true,
  });
  return {
    issue({ id, role, session_id }, now) {
      const iat = seconds(now);
      const claims: Claims = {
        sub: String(id),
        role,
        sid: session_id,
        exp: iat + access_token_ttl,
        iat,
        iss: ISSUER,
        aud: AUDIENCE,
        jti: randomUUID(),
        typ: TYPE,
      };
      return sign({ ...claims });
    },
    read(token, now) {
      if (token.length > MAX_LENGTH) return refuse("unauthenticated");
      let decoded: { header: unknown; payload: unknown };
      try {
        decoded = verify(token);
      } catch {
        return refuse("unauthenticated");
      }
      const { header, payload } = decoded;
      if (!isOurHeader(header) || !isClaims(payload)) return refuse("unauthenticated");
      const lifetime = payload.exp - payload.iat;
      if (lifetime <= 0 || lifetime > access_token_ttl) return refuse("unauthenticated");
      const second = seconds(now);
      if (payload.iat > second + MAX_SKEW_S) return refuse("unauthenticated");
      if (payload.exp <= second) return refuse("token_expired");
      const expires_at = new Date(payload.exp * 1000);
      return { id: Number(payload.sub), role: payload.role, session_id: payload.sid, expires_at };
    },
  };
}

function seconds(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}

/** Our tokens name an algorithm and a type; whoever adds a key, its address or a demand is not us. */
function isOurHeader(header: unknown): boolean {
  return isObject(header) && Object.keys(header).every((name) => name === "alg" || name === "typ");
}

function isClaims(payload: unknown): payload is Claims {
  if (!isObject(payload)) return false;
  const { sub, role, sid, exp, iat, iss, aud, jti, typ } = payload;
  return (
    typeof sub === "string" &&
    /^[1-9]\d{0,14}$/.test(sub) &&
    (ROLES as readonly unknown[]).includes(role) &&
    Number.isSafeInteger(sid) &&
    (sid as number) > 0 &&
    Number.isSafeInteger(exp) &&
    Number.isSafeInteger(iat) &&
    iss === ISSUER &&
    aud === AUDIENCE &&
    typeof jti === "string" &&
    jti !== "" &&
    typ === TYPE &&
    // We never put it in, so its meaning is not ours to guess.
    !("nbf" in payload)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
