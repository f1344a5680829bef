import { type Operation, Problem, TAGS, type Tag, type Upload } from "@saudaflow/contract";
import type { TSchema } from "typebox";
import { API } from "./http.ts";
import { exampleOf } from "./openapi-examples.ts";
import { RETRY_HEADER, refusals, sharedRefusals } from "./openapi-refusals.ts";
import { plain, SharedSchemas } from "./openapi-schemas.ts";

const LANGUAGE_HEADER = {
  name: "Accept-Language",
  in: "header",
  description: "The reader's language: kk (default), ru or en.",
  schema: { type: "string", examples: ["kk"] },
};
const KEY_HEADER = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "Makes a repeated request harmless: the same key and body answer the first answer again, for 7 days.",
  schema: { type: "string", pattern: "^[A-Za-z0-9_-]{8,64}$" },
};
const ETAG_HEADER = {
  description: "Send it back as `If-None-Match`: unchanged data is answered by 304.",
  schema: { type: "string" },
};
const REPLAYED_HEADER = {
  description: "`true` where the answer is the first one with this key, given again.",
  schema: { type: "string", enum: ["true"] },
};

/** The OpenAPI 3.1 document of these operations. Nothing in it is written by hand: it is what the server does. */
export function openApi(operations: readonly Operation[]): Record<string, unknown> {
  const schemas = new SharedSchemas();
  schemas.refer(Problem);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = { ...path, [operation.method.toLowerCase()]: describe(operation, schemas) };
  }
  const used = new Set(operations.map(({ tag }) => tag));
  const tags = (Object.keys(TAGS) as Tag[]).filter((name) => used.has(name));
  return {
    openapi: "3.1.0",
    info: {
      title: "SaudaFlow",
      version: "1.0.0",
      description:
        "A shop system for small grocery stores. Money is a decimal string in tenge, a quantity a number with at most " +
        "three decimals, a time RFC 3339 in UTC. Errors are RFC 9457 problem documents whose `code` never changes. " +
        "What happens is heard by WebSocket at `/api/v1/ws` (docs/realtime.md).",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: API }],
    tags: tags.map((name) => ({ name, description: TAGS[name] })),
    paths,
    components: {
      schemas: schemas.all(),
      ...sharedRefusals(operations),
      headers: { ETag: ETAG_HEADER, "Idempotency-Replayed": REPLAYED_HEADER, "Retry-After": RETRY_HEADER },
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

function describe(operation: Operation, schemas: SharedSchemas): Record<string, unknown> {
  const { id, tag, summary, who, params, query, body, upload, answer, example } = operation;
  const bearer = { bearer: [] };
  return {
    operationId: camel(id),
    tags: [tag],
    summary,
    description: `Who: ${who}.`,
    // A token is read wherever one is sent: it decides what of public data its holder sees.
    security: who === "public" ? [{}, bearer] : [bearer],
    parameters: [
      ...parametersOf(params, "path"),
      ...parametersOf(query, "query"),
      LANGUAGE_HEADER,
      ...(operation.idempotent ? [KEY_HEADER] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          "application/json": { schema: schemas.refer(body), example: example ?? exampleOf(body) },
        },
      },
    }),
    ...(upload && { requestBody: { required: true, content: fileBody(upload) } }),
    responses: {
      [answer.status]: success(operation, schemas),
      ...(operation.cached && { 304: { description: "Unchanged" } }),
      ...refusals(operation),
    },
  };
}

/** One file as a form (OpenAPI 3.1: a part without a media type of its own is `application/octet-stream`). */
function fileBody({ max_bytes, description }: Upload): Record<string, unknown> {
  const file = {
    type: "string",
    format: "binary",
    description: `${description}; at most ${max_bytes} bytes.`,
  };
  const schema = {
    type: "object",
    properties: { file },
    required: ["file"],
    additionalProperties: false,
  };
  return { "multipart/form-data": { schema } };
}

function success({ answer, cached, idempotent }: Operation, schemas: SharedSchemas): Record<string, unknown> {
  const { body, files = [] } = answer;
  const headers = {
    ...(cached && { ETag: { $ref: "#/components/headers/ETag" } }),
    ...(idempotent && { "Idempotency-Replayed": { $ref: "#/components/headers/Idempotency-Replayed" } }),
  };
  const file = { schema: { type: "string", format: "binary" } };
  const content = {
    ...(body && { "application/json": { schema: schemas.refer(body), example: exampleOf(body) } }),
    ...Object.fromEntries(files.map((type) => [type, file])),
  };
  return {
    description: body ? "Success" : files.length > 0 ? "The file" : "Done",
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(Object.keys(content).length > 0 && { content }),
  };
}

function parametersOf(schema: TSchema | undefined, place: "path" | "query"): unknown[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = plain(schema) as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description !== undefined && { description }),
    schema: property,
  }));
}

function camel(id: string): string {
  return id.replaceAll(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
