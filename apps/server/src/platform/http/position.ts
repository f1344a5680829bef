import { POSITION_COOKIE, POSITION_SECONDS } from "@saudaflow/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Database, Reader } from "#platform/db/database.ts";
import { type Position, UNKNOWN } from "#platform/db/replicas.ts";

const POSITION = /^[0-9A-F]{16}$/;

/** Up to where whoever asks has seen the database written; what can't be a position is none. */
export function seenBy({ cookies }: FastifyRequest): Position {
  const position = cookies[POSITION_COOKIE] ?? "";
  return POSITION.test(position) ? position : "";
}

/** Reads what may be a moment old, but never older than what whoever asks has seen. */
export function readFor<T>(
  request: FastifyRequest,
  { read, replicas }: Database,
  work: (db: Reader) => Promise<T>,
): Promise<T> {
  return replicas ? replicas.read(seenBy(request), work) : work(read);
}

/**
 * Tells whoever has written how far the database is: his next reads bring it along. No secret, and not only for us: a
 * page notes there what it hears by its socket.
 */
export function addPositions(server: FastifyInstance, { replicas }: Database, production: boolean): void {
  if (!replicas) return;
  server.addHook("onSend", async (request, reply) => {
    if (request.method === "GET" || request.method === "HEAD" || reply.statusCode >= 400) return;
    const position = await replicas.position();
    // The place just asked for is later than what could not be asked for before.
    const seen = seenBy(request) === UNKNOWN ? "" : seenBy(request);
    const latest = [position, seen].sort().at(-1) as Position;
    reply.setCookie(POSITION_COOKIE, latest, {
      path: "/",
      sameSite: "lax",
      secure: production,
      maxAge: POSITION_SECONDS,
    });
  });
}
