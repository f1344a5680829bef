import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type Language, POSITION_COOKIE } from "@saudaflow/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Database } from "#platform/db/database.ts";
import { createGate } from "#platform/gate.ts";
import { onAnnounced } from "#platform/outbox.ts";
import { isRefusal } from "#platform/refusal.ts";
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
export type DrawPage = (
  address: string,
  language: Language,
  request: FastifyRequest,
) => Promise<DrawnPage | undefined>;

/** A drawn page is sent again for so long, unless something is sold meanwhile or somebody of the shop changes anything. */
const KEEP_MS = 2000;
/** One at a time, with a rest as long as it took: half the processor is for others. Who would wait long draws by himself. */
const LIMITS = { in_flight: 1, queue: 6, retry_after: 1 };

/**
 * Draws pages by the web app's own components, so that a phone shows goods and prices before it has any script. What
 * they ask is asked of this server, as the visitor. A page is the same for all: those who ask for it together get the
 * same drawing. Where that fails the browser draws by itself.
 */
export async function createDrawPage(
  server: FastifyInstance,
  database: Database,
  dist: string,
): Promise<DrawPage> {
  const file = join(dist, ".server/draw.js");
  if (!existsSync(file)) return async () => undefined;
  const { draw } = (await import(pathToFileURL(file).href)) as { draw: Draw };
  const gate = createGate(LIMITS);
  const kept = new Map<string, ReturnType<DrawPage>>();
  let rest: Promise<unknown> = Promise.resolve();
  const stopListening = onAnnounced(database, () => kept.clear());
  server.addHook("onClose", async () => stopListening());
  server.addHook("onSend", async ({ method, actor }, _reply, payload) => {
    if (method !== "GET" && actor !== undefined && actor.role !== "client") kept.clear();
    return payload;
  });

  const drawNow: DrawPage = async (address, language, request) => {
    try {
      const page = await gate(async () => {
        await rest;
        const begun = performance.now();
        try {
          return await draw(new URL(address, "http://localhost"), language, async (url, { headers }) => {
            const { statusCode, body } = await server.inject({
              url,
              // As a guest, but of nothing older than the visitor has seen.
              headers: Object.fromEntries(headers),
              cookies: { [POSITION_COOKIE]: seenBy(request) },
              remoteAddress: request.ip,
            });
            return Response.json(JSON.parse(body), { status: statusCode });
          });
        } finally {
          rest = delay(performance.now() - begun);
        }
      });
      return isRefusal(page) ? undefined : page;
    } catch (error) {
      request.log.error({ err: error }, "a page could not be drawn");
      return undefined;
    }
  };
  return (address, language, request) => {
    // Who has just changed something may know more than the copy.
    if (seenBy(request) !== "") return drawNow(address, language, request);
    const name = `${language} ${address}`;
    const known = kept.get(name);
    if (known) return known;
    const page = drawNow(address, language, request);
    kept.set(name, page);
    const forget = () => void (kept.get(name) === page && kept.delete(name));
    void page.then((drawn) => (drawn ? setTimeout(forget, KEEP_MS).unref() : forget()));
    return page;
  };
}
