import { createHash } from "node:crypto";
import {
  type AnswerOf,
  allows,
  type BodyOf,
  ERRORS,
  type ErrorCode,
  type ErrorOf,
  type Language,
  type Operation,
  type ParamsOf,
  type QueryOf,
  type Upload,
} from "@saudaflow/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Database, Reader, Tx } from "#platform/db/database.ts";
import { transact } from "#platform/db/transact.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { FileAnswer } from "./file-answer.ts";
import { type Actor, API, type Http } from "./http.ts";
import { claimKey, keepAnswer, keyedCall, type StoredAnswer } from "./idempotency.ts";
import { readFor } from "./position.ts";
import { sendRefusal } from "./server.ts";
import { isStorable, readTexts } from "./text-values.ts";
import { readUpload, takeRoom, type UploadedFile } from "./upload.ts";
import { type Check, compileCheck } from "./validate.ts";

/** What an operation's function knows of its call; parts are validated and typed by the operation. */
export interface Call<O extends Operation> {
  readonly actor: O["who"] extends "public" ? Actor | undefined : Actor;
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  readonly file: O extends { upload: object } ? UploadedFile : undefined;
  readonly language: Language;
  readonly now: Date;
  /** Where the request came from. */
  readonly address: string;
}

/** Refusals that any operation may answer, without declaring them. */
export const COMMON_ERRORS = [
  "validation_failed",
  "unauthenticated",
  "token_expired",
  "account_blocked",
  "forbidden",
  "too_many_requests",
  "busy",
  "overloaded",
  "internal",
] as const satisfies readonly ErrorCode[];
type CommonError = (typeof COMMON_ERRORS)[number];

type Result<O extends Operation> =
  | AnswerOf<O>
  | (O["answer"] extends { files: readonly string[] } ? FileAnswer : never)
  | Refusal<ErrorOf<O> | CommonError>;

/** Adds an operation that only reads: a replica where the contract allows it, else the primary. Its handle can't write on SQLite. */
export function query<O extends Operation>(
  http: Http,
  operation: O,
  read: (db: Reader, call: Call<O>) => Promise<Result<O>>,
): void {
  const { database } = http;
  route(http, operation, (call, _, request) =>
    operation.replica ? readFor(request, database, (db) => read(db, call)) : read(database.read, call),
  );
}

/**
 * Adds an operation that changes something: one transaction, with its idempotency key in it. A refusal rolls it back.
 * A repeated key answers the kept answer again, or what `again` reads now where keeping the answer is worth nothing.
 */
export function command<O extends Operation>(
  http: Http,
  operation: O,
  work: (tx: Tx, call: Call<O>) => Promise<Result<O>>,
  again?: (tx: Tx, call: Call<O>) => Promise<Result<O>>,
): void {
  add(http, operation, async (call, request, reply) => {
    const key = request.headers["idempotency-key"];
    if (!operation.idempotent || key === undefined || call.actor === undefined) {
      return transact(http.database, (tx) => work(tx, call));
    }
    const keyed = keyedCall(call.actor.id, operation.id, String(key), call.params, call.body);
    if (isRefusal(keyed)) return keyed;
    const outcome = await transact(http.database, async (tx) => {
      const first = await claimKey(tx, keyed, call.now).catch((error: unknown) => {
        // Another call with this key has not ended within the time that a lock is waited for.
        if (http.database.refusalOf(error)?.code === "busy") return refuse("idempotency_in_flight");
        throw error;
      });
      if (isRefusal(first)) return first;
      const replayed = first !== undefined;
      if (replayed && !again) return { ...first, replayed };
      const result = await (replayed && again ? again : work)(tx, call);
      if (isRefusal(result)) return result;
      const { status } = operation.answer;
      const answer = { status, body: serialise(reply, result, status) };
      if (!replayed) await keepAnswer(tx, keyed, again ? { status, body: "" } : answer);
      return { ...answer, replayed };
    });
    if (isRefusal(outcome)) return outcome;
    if (outcome.replayed) reply.header("idempotency-replayed", "true");
    return sendStored(reply, outcome);
  });
}

/** Adds an operation whose function begins its own transactions, because slow work (a password hash) must not be inside one. */
export function route<O extends Operation>(
  http: Http,
  operation: O,
  handle: (
    call: Call<O>,
    database: Database,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Result<O>>,
): void {
  add(http, operation, (call, request, reply) => handle(call, http.database, request, reply));
}

function add<O extends Operation>(
  http: Http,
  operation: O,
  handle: (call: Call<O>, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  const read = reader(operation);
  const orBusy = (error: unknown) => {
    const refusal = http.database.refusalOf(error);
    if (refusal) return refusal;
    throw error;
  };
  const { status, body } = operation.answer;
  http.operations.push(operation);
  http.server.route({
    method: operation.method,
    url: API + operation.path.replaceAll(/\{(\w+)\}/g, ":$1"),
    exposeHeadRoute: operation.method === "GET",
    ...(body && { schema: { response: { [status]: body } } }),
    handler: async (request, reply) => {
      const { actor } = request;
      if (!allows(operation.who, actor?.role)) {
        return sendRefusal(request, reply, refuse(actor ? "forbidden" : "unauthenticated"));
      }
      // A form is a body only where a file is wanted, and there nothing else is.
      if (request.isMultipart() !== (operation.upload !== undefined)) {
        return sendRefusal(request, reply, refuse("unsupported_media"));
      }
      const parts = read(request);
      if (isRefusal(parts)) return sendRefusal(request, reply, parts);
      const { language, ip: address } = request;
      const call = { ...parts, actor, language, now: http.clock(), address };
      const result = await (operation.upload
        ? withFile(request, operation.upload, (file) => handle({ ...call, file } as Call<O>, request, reply))
        : handle(call as Call<O>, request, reply)
      ).catch(orBusy);
      if (isRefusal(result)) {
        expectDeclared(operation, result.code);
        return sendRefusal(request, reply, result);
      }
      if (reply.sent) return reply;
      if (result instanceof FileAnswer) return result.sendTo(reply.code(status));
      if (operation.cached) return sendCached(request, reply, result);
      return reply.code(status).send(result);
    },
  });
}

/** Works with the file of a form, which is in memory until then. */
async function withFile(
  request: FastifyRequest,
  upload: Upload,
  work: (file: UploadedFile) => Promise<unknown>,
): Promise<unknown> {
  const giveBack = takeRoom(request.actor?.id ?? 0, upload);
  if (isRefusal(giveBack)) return giveBack;
  try {
    const file = await readUpload(request, upload);
    return isRefusal(file) ? file : await work(file);
  } finally {
    giveBack();
  }
}

type Parts = { params: unknown; query: unknown; body: unknown };

/** Compiles the schemas of an operation into one function that reads a request or refuses it. */
function reader(operation: Operation): (request: FastifyRequest) => Parts | Refusal {
  const checkOf = (schema: Operation["body"]): Check | undefined => schema && compileCheck(schema);
  const checks = {
    params: checkOf(operation.params),
    query: checkOf(operation.query),
    body: checkOf(operation.body),
  };
  return (request) => {
    const params = operation.params && readTexts(operation.params, request.params as Record<string, unknown>);
    const query = operation.query && readTexts(operation.query, request.query as Record<string, unknown>);
    if (!isStorable(params) || !isStorable(query)) return refuse("validation_failed");
    // An id that can't be one names nothing.
    if (checks.params?.(params)) return refuse("not_found");
    // No body at all is an empty one; `null` is a body, and a wrong one.
    const body = operation.body && (request.body === undefined ? {} : request.body);
    return checks.query?.(query) ?? checks.body?.(body) ?? { params, query, body };
  };
}

/** A refusal that the operation does not declare is a bug: OpenAPI would be wrong about it. */
function expectDeclared(operation: Operation, code: ErrorCode): void {
  const declared: readonly ErrorCode[] = [...operation.errors, ...COMMON_ERRORS];
  const inherent = operation.idempotent && code.startsWith("idempotency_");
  if (!declared.includes(code) && !inherent) throw new Error(`${operation.id} does not declare ${code}`);
}

/** The answer as text by the schema of its status: fields that the contract does not name never leave. */
function serialise(reply: FastifyReply, result: unknown, status: number): string {
  return String(reply.serializeInput(result as Record<string, unknown>, String(status)));
}

function sendStored(reply: FastifyReply, { status, body }: StoredAnswer): FastifyReply {
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .serializer((value: unknown) => value as string)
    .send(body);
}

/** Catalogue data: may be kept, must be asked about again, and differs by language and reader. */
function sendCached(request: FastifyRequest, reply: FastifyReply, result: unknown): FastifyReply {
  const body = serialise(reply, result, 200);
  const etag = `"${createHash("sha1").update(body).digest("base64url")}"`;
  reply
    .header("etag", etag)
    .header("cache-control", "no-cache")
    .header("vary", "accept-language, authorization, origin");
  if (request.headers["if-none-match"]?.replace(/^W\//, "") === etag) return reply.code(304).send();
  return sendStored(reply, { status: 200, body });
}

/** All statuses an operation may answer with besides its success. */
export function errorCodesOf(operation: Operation): ErrorCode[] {
  const codes = new Set<ErrorCode>([...operation.errors, ...COMMON_ERRORS]);
  if (operation.idempotent) {
    for (const code of ["idempotency_key_invalid", "idempotency_mismatch", "idempotency_in_flight"] as const)
      codes.add(code);
  }
  if (operation.who === "public") codes.delete("forbidden");
  // A number that can't be one names nothing; a body of another kind is refused even where none is wanted.
  if (operation.params) codes.add("not_found");
  if (operation.method !== "GET")
    for (const code of ["too_large", "unsupported_media"] as const) codes.add(code);
  return [...codes].sort((a, b) => ERRORS[a].status - ERRORS[b].status);
}
