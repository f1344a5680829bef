import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Language, POSITION_COOKIE } from "@saudaflow/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { seenBy } from "./position.ts";

/** A page as a guest sees it. */
export interface DrawnPage {
  readonly html: string;
  /** What the browser needs to take the page over. */
  readonly drawn: unknown;
}
/** What the web app is built to beside its page (apps/web/src/draw.tsx). */
type Draw = (
  address: URL,
  language: Language,
  network: (path: string, call: { readonly headers: Headers }) => Promise<Response>,
) => Promise<DrawnPage | undefined>;
export type DrawPage = (request: FastifyRequest, language: Language) => Promise<DrawnPage | undefined>;

/**
 * Draws pages by the web app's own components, so that a phone shows goods and prices before it has any script. What
 * they ask is asked of this server, as the visitor. Where that fails the browser draws by itself.
 */
export async function createDrawPage(server: FastifyInstance, dist: string): Promise<DrawPage> {
  const file = join(dist, ".server/draw.js");
  if (!existsSync(file)) return async () => undefined;
  const { draw } = (await import(pathToFileURL(file).href)) as { draw: Draw };
  return async (request, language) => {
    try {
      return await draw(new URL(request.url, "http://localhost"), language, async (url, { headers }) => {
        const { statusCode, body } = await server.inject({
          url,
          // As a guest, but of nothing older than the visitor has seen.
          headers: Object.fromEntries(headers),
          cookies: { [POSITION_COOKIE]: seenBy(request) },
          remoteAddress: request.ip,
        });
        return Response.json(JSON.parse(body), { status: statusCode });
      });
    } catch (error) {
      request.log.error({ err: error }, "a page could not be drawn");
      return undefined;
    }
  };
}
