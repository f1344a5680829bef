import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "#config";
import { API } from "#platform/http/http.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { SESSION_MS } from "./session.ts";

/** The browser takes a name with this prefix over TLS only, so that nobody on the way can plant one. */
const nameOf = ({ production }: Config) => (production ? "__Secure-saudaflow_refresh" : "saudaflow_refresh");
const TOKEN = /^[\w-]{43}$/;

const attributes = ({ production }: Config) =>
  ({ path: `${API}/auth`, httpOnly: true, sameSite: "strict", secure: production }) as const;

/** Gives the browser the refresh token, where no script can read it. */
export function setRefreshCookie(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(nameOf(config), token, { ...attributes(config), maxAge: SESSION_MS / 1000 });
}

export function clearRefreshCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(nameOf(config), attributes(config));
}

/** The refresh token of a request; anything that can't be one is none. */
export function readRefreshCookie(request: FastifyRequest, config: Config): string | undefined {
  const token = request.cookies[nameOf(config)];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** The cookie is sent by itself, so a page of another site must not use it: the browser says which page is asking. */
export function checkOrigin(
  request: FastifyRequest,
  config: Config,
): Refusal<"origin_forbidden"> | undefined {
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site !== undefined && !["same-origin", "same-site", "none"].includes(String(site))) {
    return refuse("origin_forbidden");
  }
  // The Host header is no proof: whoever makes a name point to us chooses it too.
  const isKnown = origin === undefined || config.allowed_origins.includes(origin);
  return isKnown ? undefined : refuse("origin_forbidden");
}
