import type { FastifyServerOptions } from "fastify";

/** Where a secret could stand in something logged; request headers and bodies are never logged at all. */
const SECRETS = [
  "authorization",
  "cookie",
  "password",
  "new_password",
  "current_password",
  "access_token",
  "refresh_token",
  "password_hash",
  "jwt_secret",
  "token",
];

/** What a mistake is found by. A database adds the row that it refused, with whatever a person has told us: that stays out. */
function shownError(error: Error & { code?: unknown; constraint?: unknown; table?: unknown }) {
  const { name, message, code, constraint, table, stack } = error;
  return { type: name, message, code, constraint, table, stack: stack ?? "" };
}

/** One JSON line an event; requests by their route, so that no address with a key in it is kept. */
export function logOptions(level: string): NonNullable<FastifyServerOptions["logger"]> {
  if (level === "silent") return false;
  return {
    level,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[redacted]" },
    serializers: {
      err: shownError,
      req: (request) => ({ method: request.method, route: request.routeOptions?.url, address: request.ip }),
    },
  };
}
