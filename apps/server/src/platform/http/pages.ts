import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
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
