import { existsSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { IMAGE_TYPE } from "#platform/images/image-files.ts";
import { refuse } from "#platform/refusal.ts";
import type { Storage } from "#platform/storage/storage.ts";
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

/**
 * Serves the built web app: files with a hash in their name for ever, and the one page for every address that a person
 * may type or reload. Everything unknown below /api, /images and /docs stays not found.
 */
export async function addWebApp(server: FastifyInstance, dist: string): Promise<void> {
  if (!existsSync(join(dist, "index.html"))) return;
  await server.register(fastifyStatic, {
    root: dist,
    prefix: "/",
    wildcard: false,
    dotfiles: "ignore",
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes("/assets/");
      reply.header("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  server.get("/*", async (request, reply) => {
    const page = !/^\/(api|images|docs|assets)(\/|$)/.test(request.url);
    return page ? reply.sendFile("index.html") : sendRefusal(request, reply, refuse("not_found"));
  });
}

/** Compresses answers for whoever accepts it. */
export async function addCompression(server: FastifyInstance): Promise<void> {
  await server.register(compress, { encodings: ["gzip"], threshold: WORTH_COMPRESSING });
}
