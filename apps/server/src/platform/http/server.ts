import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import cookie from "@fastify/cookie";
import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import { REALTIME_PATH } from "@saudaflow/contract";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
  type onRequestHookHandler,
} from "fastify";
import type { Config } from "#config";
import type { Database } from "#platform/db/database.ts";
import { type SlowQuery, slowQueries } from "#platform/db/slow-queries.ts";
import { readerLanguage } from "#platform/i18n/words.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { StorageError } from "#platform/storage/storage-error.ts";
import { traced } from "#platform/trace.ts";
import { countedAddress } from "./counted-address.ts";
import { requestStore, WINDOW_MS } from "./counted-requests.ts";
import { API, type Authenticate } from "./http.ts";
import { logOptions } from "./log.ts";
import { problemOf } from "./problem.ts";
import { isStorable } from "./text-values.ts";
import { acceptUploads } from "./upload.ts";

/** Larger than any body of ours: a hundred cart lines are 5 KiB. */
const MAX_BODY = 256 * 1024;
const MAX_PARAM = 200;
/** What proxies make: hex, UUIDs and the like. */
const REQUEST_ID = /^[\w.:-]{8,100}$/;

type ServerConfig = Pick<
  Config,
  "allowed_origins" | "rate_limit" | "trust_proxy" | "log_level" | "production"
>;

/**
 * The web server with everything that holds for every request: limits, headers, origins, errors, who is acting.
 * `requestsPerMinute`: what one person or address may ask for now.
 */
export async function createServer(
  config: ServerConfig,
  authenticate: Authenticate,
  requestsPerMinute: () => Promise<number>,
  database: Database,
): Promise<FastifyInstance> {
  const server = Fastify({
    logger: logOptions(config.log_level),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "request_id" }),
    bodyLimit: MAX_BODY,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    handlerTimeout: 20_000,
    keepAliveTimeout: 72_000,
    http: { shouldUpgradeCallback: opensSocket },
    forceCloseConnections: "idle",
    trustProxy: config.trust_proxy ?? false,
    genReqId: (request) => givenId(request, config) ?? randomUUID(),
    routerOptions: { maxParamLength: MAX_PARAM, ignoreTrailingSlash: false },
    // An address that can't be decoded names nothing; such a request has passed no hook yet.
    frameworkErrors: (_error, request, reply) => {
      request.language = readerLanguage(request.headers["accept-language"]);
      return sendRefusal(request, reply, refuse("not_found"));
    },
    // Requests under way at a stop are finished; new ones are told to go elsewhere.
    return503OnClosing: true,
  });
  traceRequests(server);
  await server.register(cookie);
  await server.register(helmet, { contentSecurityPolicy: CSP, strictTransportSecurity: config.production });
  await server.register(cors, {
    origin: [...config.allowed_origins],
    credentials: true,
    strictPreflight: false,
    // Named, because else whatever is asked for is sent back, however long.
    allowedHeaders: ["authorization", "content-type", "idempotency-key"],
    exposedHeaders: ["content-disposition", "etag", "retry-after", "idempotency-replayed"],
    maxAge: 600,
  });
  const stopped = new AbortController();
  server.addHook("onClose", async () => stopped.abort());
  await server.register(rateLimit, { global: false, store: requestStore(database, stopped.signal) });
  acceptJson(server);
  await acceptUploads(server);
  identify(server, config, authenticate, requestsPerMinute);
  answerErrors(server);
  server.addHook("onSend", async (request, reply, payload) => {
    if (isApi(request) && !reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
    return payload;
  });
  server.addHook("onResponse", async (request, reply) => {
    request.log.info(
      { status: reply.statusCode, ms: Math.round(reply.elapsedTime), actor: request.actor?.id },
      `${request.method} ${request.routeOptions.url ?? "unknown"}`,
    );
  });
  return server;
}

/** The id that our proxy has given a request, so that its lines and ours are found together. Nobody else's word is taken. */
function givenId({ headers, socket }: IncomingMessage, { trust_proxy }: ServerConfig): string | undefined {
  const peer = socket.remoteAddress?.replace(/^::ffff:/, "");
  const id = headers["x-request-id"];
  return peer === trust_proxy && typeof id === "string" && REQUEST_ID.test(id) ? id : undefined;
}

/** Whatever is done for a request is done in its name; slow statements are logged by it. */
function traceRequests(server: FastifyInstance): void {
  // Twice: what follows a body comes by an event of the connection.
  const inItsName: onRequestHookHandler = (request, _reply, done) => traced({ request_id: request.id }, done);
  server.addHook("onRequest", inItsName);
  server.addHook("preValidation", inItsName);
  const tell = (slow: unknown) => {
    const { trace, ...fields } = slow as SlowQuery;
    server.log.warn({ ...trace, ...fields }, "slow query");
  };
  slowQueries.subscribe(tell);
  server.addHook("onClose", async () => void slowQueries.unsubscribe(tell));
}

/** Whether a connection becomes a socket. Programs that would rather speak HTTP/2 offer it by the same header: they are just answered. */
function opensSocket({ url = "", headers: { upgrade } }: IncomingMessage): boolean {
  return upgrade?.toLowerCase() === "websocket" && url.split("?", 1)[0] === API + REALTIME_PATH;
}

/** Scripts, styles and data come from us alone; nobody may frame us. */
const CSP = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    // The reader of barcodes by camera is WebAssembly, a file of our own.
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    // Positions of floating elements are set as style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Bodies are JSON, unencoded, and hold only text that both databases can store. */
function acceptJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const parse = server.getDefaultJsonParser("error", "error");
  server.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    void parse(request, body as string, (error, value) => {
      if (error) return done(error);
      if (!isStorable(value)) return done(new RefusedError(refuse("validation_failed")));
      done(null, value);
    });
  });
  server.addHook("onRequest", async (request) => {
    const encoding = request.headers["content-encoding"];
    if (encoding !== undefined && encoding !== "identity")
      throw new RefusedError(refuse("unsupported_media"));
  });
}

/** Finds out the reader's language and who is acting, then counts the request against its limit. */
function identify(
  server: FastifyInstance,
  config: ServerConfig,
  authenticate: Authenticate,
  requestsPerMinute: () => Promise<number>,
): void {
  const limit = server.createRateLimit({
    max: requestsPerMinute,
    timeWindow: WINDOW_MS,
    keyGenerator: (request: FastifyRequest) =>
      request.actor ? `user ${request.actor.id}` : countedAddress(request.ip),
  });
  const count = async (request: FastifyRequest) => {
    const counted = await limit(request);
    if (!counted.isAllowed && counted.isExceeded) {
      throw new RefusedError(refuse("too_many_requests", { retry_after: counted.ttlInSeconds }));
    }
  };
  server.decorateRequest("actor", undefined);
  server.decorateRequest("language", "kk");
  server.addHook("onRequest", async (request, reply) => {
    request.language = readerLanguage(request.headers["accept-language"]);
    reply.header("x-request-id", request.id);
    if (!isApi(request)) {
      if (config.rate_limit && isPage(request)) await count(request);
      return;
    }
    const token = bearer(request);
    const actor = token === undefined ? undefined : await authenticate(token);
    if (actor !== undefined && !isRefusal(actor)) request.actor = actor;
    if (config.rate_limit) await count(request);
    if (isRefusal(actor)) throw new RefusedError(actor);
  });
}

/** What is made anew for each who asks: pages and sitemaps, not files. */
function isPage({ routeOptions: { url } }: FastifyRequest): boolean {
  return url === "/" || url === "/*" || url?.startsWith("/sitemap") === true;
}

/** Whether the API is asked, however the address is spelled: the router knows its decoded path. */
function isApi(request: FastifyRequest): boolean {
  return (request.routeOptions.url ?? request.url).startsWith(API);
}

/** The token of an Authorization header; an empty text for a header that is none of ours, which no token is. */
function bearer({ headers: { authorization }, raw }: FastifyRequest): string | undefined {
  if (authorization === undefined) return undefined;
  // Node keeps the first of two and a proxy may have read the other: two are none.
  const { length } = raw.rawHeaders.filter((name, i) => i % 2 === 0 && /^authorization$/i.test(name));
  return length > 1 ? "" : (/^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1] ?? "");
}

/** Carries a refusal through Fastify's hooks, which only know errors. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Answers a refusal as a problem document. */
export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const problem = problemOf(refusal, request.language, request.id);
  const retryAfter = problem.retry_after;
  if (typeof retryAfter === "number") reply.header("retry-after", retryAfter);
  if (problem.status === 401) reply.header("www-authenticate", "Bearer");
  return reply
    .code(problem.status)
    .type("application/problem+json; charset=utf-8")
    .serializer((value: unknown) => value as string)
    .send(JSON.stringify(problem));
}

/** What Fastify itself refuses, in our words; everything unforeseen is a 500 that says nothing. */
const REFUSAL_OF: Record<string, Refusal> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: refuse("unsupported_media"),
  FST_ERR_CTP_BODY_TOO_LARGE: refuse("too_large"),
  FST_ERR_HANDLER_TIMEOUT: refuse("overloaded", { retry_after: 5 }),
};

function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof RefusedError) return sendRefusal(request, reply, error.refusal);
    const known = REFUSAL_OF[error.code];
    if (known) return sendRefusal(request, reply, known);
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
      return sendRefusal(request, reply, refuse("validation_failed"));
    }
    const isAway = error instanceof StorageError;
    request.log.error({ err: error }, isAway ? "the storage of files does not answer" : "unforeseen error");
    return sendRefusal(
      request,
      reply,
      isAway ? refuse("overloaded", { retry_after: 5 }) : refuse("internal"),
    );
  });
  server.setNotFoundHandler((request, reply) => sendRefusal(request, reply, refuse("not_found")));
}
