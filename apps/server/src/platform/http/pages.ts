import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import type { Language } from "@saudaflow/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { refuse } from "#platform/refusal.ts";
import { sendRefusal } from "./server.ts";

/** Below this a compressed answer saves nothing. */
const WORTH_COMPRESSING = 1500;
const IMAGE = /^\/[0-9a-f]{32}-\d+\.webp$/;

/** Serves product pictures, which never change under their name. */
export async function addImages(server: FastifyInstance, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await server.register(fastifyStatic, {
    root: folder,
    prefix: "/images/",
    allowedPath: (path) => IMAGE.test(path),
    dotfiles: "ignore",
    immutable: true,
    maxAge: "365d",
    decorateReply: false,
    index: false,
  });
}

/** What a page says before any script has run; HTML, escaped already. */
export interface PageText {
  readonly status: 200 | 404;
  readonly language: Language;
  /** Title, description, links and structured data. */
  readonly head: string;
  /** For readers without JavaScript. */
  readonly body: string;
}
export type DescribePage = (request: FastifyRequest) => Promise<PageText>;

/**
 * Serves the built web app: files with a hash in their name for ever, and the one page for every address that a person
 * may type or reload, with what it is about in it. Everything unknown below /api, /images and /docs stays not found.
 */
export async function addWebApp(
  server: FastifyInstance,
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
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    if (/^\/(api|images|docs|assets)(\/|$)/.test(request.url)) {
      return sendRefusal(request, reply, refuse("not_found"));
    }
    const text = await describe(request);
    reply.code(text.status).type("text/html; charset=utf-8").header("cache-control", "no-cache");
    return reply.send(page(text));
  };
  server.get("/", answer);
  server.get("/*", answer);
}

/** Puts a page's own words where the built page has general ones. */
function fillPage(html: string): (text: PageText) => string {
  const [before, between, after, ...more] = html
    .replace(/<meta name="description"[^>]*>\s*/, "")
    .split(/<title>[^<]*<\/title>|<div id="root"><\/div>/);
  if (before === undefined || between === undefined || after === undefined || more.length > 0) {
    throw new Error("the built page has not one title and one root");
  }
  const [start = "", rest = ""] = before.split('<html lang="kk"');
  return ({ language, head, body }) =>
    `${start}<html lang="${language}"${rest}${head}${between}<div id="root"><noscript>${body}</noscript></div>${after}`;
}

/** Compresses answers for whoever accepts it. */
export async function addCompression(server: FastifyInstance): Promise<void> {
  await server.register(compress, { encodings: ["gzip"], threshold: WORTH_COMPRESSING });
}
