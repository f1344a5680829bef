import websocket from "@fastify/websocket";
import { REALTIME_PATH } from "@saudaflow/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { API, type Http } from "#platform/http/http.ts";
import { RefusedError, sendRefusal } from "#platform/http/server.ts";
import { refuse } from "#platform/refusal.ts";
import type { Services } from "#services";
import { LIMITS, type Limits } from "./limits.ts";
import { Realtime } from "./realtime.ts";

const RETRY_SECONDS = 5;

const SOCKETS = {
  /** A token and a number; the library would take 100 MiB in thousands of pieces. */
  maxPayload: 16 * 1024,
  maxFragments: 16,
  // Compression keeps some hundred KB for every socket, for messages of a hundred bytes.
  perMessageDeflate: false,
  /** How long a closed socket may keep what it has not read. */
  closeTimeout: 5000,
};

/** `GET /api/v1/ws`, the socket that events come by. In a scope of its own: the plugin wraps every route that it sees. */
export async function realtimeRoutes(
  { server }: Http,
  services: Services,
  limits: Limits = LIMITS,
): Promise<void> {
  const realtime = new Realtime(services, limits, server.log);
  await server.register(async (scope) => {
    await scope.register(websocket, {
      options: SOCKETS,
      // The library has closed the socket already, with the code of what was wrong.
      errorHandler: (error, _socket, request) => request.log.info({ err: error }, "socket error"),
      preClose: async () => {
        scope.websocketServer.close();
        await realtime.close();
      },
    });
    addSocket(scope, services.config.allowed_origins, realtime);
  });
}

function addSocket(scope: FastifyInstance, allowed: readonly string[], realtime: Realtime): void {
  scope.route({
    method: "GET",
    url: API + REALTIME_PATH,
    exposeHeadRoute: false,
    onRequest: async (request) => {
      if (isForeign(request, allowed)) throw new RefusedError(refuse("origin_forbidden"));
      if (realtime.isFull) throw new RefusedError(refuse("overloaded", { retry_after: RETRY_SECONDS }));
    },
    // Asked without the wish to upgrade.
    handler: (request, reply) => {
      reply.header("upgrade", "websocket").header("connection", "upgrade, close");
      return sendRefusal(request, reply, refuse("upgrade_required"));
    },
    wsHandler: (socket) => realtime.accept(socket),
  });
}

/**
 * Whether a page of somebody else asks. Only browsers say from which page they ask, and they always do: whoever says
 * nothing is a program, which no page can lead astray. No cookie opens a socket, the token in the first message does.
 */
function isForeign({ headers: { origin } }: FastifyRequest, allowed: readonly string[]): boolean {
  return origin !== undefined && !allowed.includes(origin);
}
