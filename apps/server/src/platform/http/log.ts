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

/** One JSON line an event; requests by their route, so that no address with a key in it is kept. */
export function logOptions(level: string): NonNullable<FastifyServerOptions["logger"]> {
  if (level === "silent") return false;
  return {
    level,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[redacted]" },
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url, address: request.ip }),
    },
  };
}
