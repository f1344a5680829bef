import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import type { Language } from "@saudaflow/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "#platform/db/database.ts";
import { IMAGE_TYPE } from "#platform/images/image-files.ts";
import { refuse } from "#platform/refusal.ts";
import type { Storage } from "#platform/storage/storage.ts";
import { createDrawPage, type DrawnPage } from "./draw-page.ts";
import { sendRefusal } from "./server.ts";

/** Below this a compressed answer saves nothing. */
const WORTH_COMPRESSING = 1500;
const IMAGE = /^[0-9a-f]{32}-\d+\.webp$/;

/**
 * Serves pictures, which never change under their name. Whatever one of them might hold, a browser shows it as a picture
 * or not at all.
 */
export function addImages(server: FastifyInstance, storage: Storage): void {
  server.get<{ Params: { name: string } }>("/images/:name", async (request, reply) => {
    const { name } = request.params;
    const isImage = IMAGE.test(name);
    const etag = `"${name}"`;
    // Whoever has it need not ask whether it is still the same: it is.
    const isKnown = isImage && request.headers["if-none-match"]?.replace(/^W\//, "") === etag;
    const bytes = isImage && !isKnown ? await storage.get(`images/${name}`) : undefined;
    if (!isKnown && bytes === undefined) {
      return sendRefusal(request, reply.header("cache-control", "no-store"), refuse("not_found"));
    }
    reply
      .header("cache-control", "public, max-age=31536000, immutable")
      .header("etag", etag)
      .header("content-security-policy", "sandbox; default-src 'none'")
      .header("content-disposition", `inline; filename="${name}"`);
    return bytes ? reply.type(IMAGE_TYPE).send(Buffer.from(bytes)) : reply.code(304).send();
  });
}

/** What a page says before any script has run; HTML, escaped already. */
export interface PageText {
  readonly status: 200 | 404;
  readonly language: Language;
  /** Title, description, links and structured data. */
  readonly head: string;
  /** For readers without JavaScript, where the page is not drawn. */
  readonly body: string;
  /** The address of what every guest sees there; undefined: it differs, so that it can't be drawn here. */
  readonly drawn_as: string | undefined;
}
export type DescribePage = (request: FastifyRequest) => Promise<PageText>;

/**
 * Serves the built web app: files with a hash in their name for ever, and the one page for every address that a person
 * may type or reload, with what it is about in it. Everything unknown below /api, /images and /docs stays not found.
 */
export async function addWebApp(
  server: FastifyInstance,
  database: Database,
  dist: string,
  describe: DescribePage,
): Promise<void> {
  const index = join(dist, "index.html");
  if (!existsSync(index)) return;
  await server.register(fastifyStatic, {
    root: dist,
    prefix: "/",
    wildcard: false,
    index: false,
    dotfiles: "ignore",
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes("/assets/");
      reply.header("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  const page = fillPage(readFileSync(index, "utf8"));
  const drawPage = await createDrawPage(server, database, dist);
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    if (/^\/(api|images|docs|assets)(\/|$)/.test(request.url)) {
      return sendRefusal(request, reply, refuse("not_found"));
    }
    const text = await describe(request);
    const { status, language, drawn_as } = text;
    const drawn = drawn_as === undefined ? undefined : await drawPage(drawn_as, language, request);
    // Private: its language may be its reader's.
    reply.code(status).type("text/html; charset=utf-8").header("cache-control", "private, no-cache");
    return reply.send(page(text, drawn));
  };
  server.get("/", answer);
  server.get("/*", answer);
}

/** Puts a page's own words where the built page has general ones. */
function fillPage(html: string): (text: PageText, drawn: DrawnPage | undefined) => string {
  const [before, between, after, ...more] = html
    .replace(/<meta name="description"[^>]*>\s*/, "")
    .split(/<title>[^<]*<\/title>|<div id="root"><\/div>/);
  if (before === undefined || between === undefined || after === undefined || more.length > 0) {
    throw new Error("the built page has not one title and one root");
  }
  const [start, rest] = before.split('<html lang="kk"');
  // What is drawn can be read without scripts: boot.js lets them come once it is seen.
  const later = (part: string) =>
    part.replaceAll('<script type="module"', '<script type="later"').replaceAll('"modulepreload"', '"later"');
  if (start === undefined || rest === undefined) throw new Error("the built page is not in Kazakh");
  const [restLater, betweenLater] = [later(rest), later(between)];
  if (restLater + betweenLater === rest + between) throw new Error("the built page's scripts are not found");
  return ({ language, head, body }, page) => {
    if (!page) {
      const inside = `<noscript>${body}</noscript>`;
      return `${start}<html lang="${language}"${rest}${head}${between}<div id="root">${inside}</div>${after}`;
    }
    const data = `<script type="application/json" id="drawn">${jsonForHtml(page.drawn)}</script>`;
    return `${start}<html lang="${language}" data-drawn${restLater}${head}${betweenLater}<div id="root">${page.html}</div>${data}${after}`;
  };
}

/** No `</script>` in a product's name ends the script. */
export function jsonForHtml(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** Compresses answers for whoever accepts it. */
export async function addCompression(server: FastifyInstance): Promise<void> {
  await server.register(compress, { encodings: ["gzip"], threshold: WORTH_COMPRESSING });
}
