import { ERRORS, type Operation, Problem, type Upload } from "@saudaflow/contract";
import type { TSchema } from "typebox";
import { API } from "./http.ts";
import { errorCodesOf } from "./route.ts";

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

/** The OpenAPI 3.1 document of these operations. Nothing in it is written by hand: it is what the server does. */
export function openApi(operations: readonly Operation[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = { ...path, [operation.method.toLowerCase()]: describe(operation) };
  }
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
    tags: [...new Set(operations.map((operation) => operation.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: plain(Problem) },
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

function describe(operation: Operation): Record<string, unknown> {
  const { id, tag, summary, who, params, query, body, upload, answer, example } = operation;
  return {
    operationId: camel(id),
    tags: [tag],
    summary,
    ...(who !== "public" && { security: [{ bearer: [] }], description: `Who: ${who}.` }),
    parameters: [
      ...parametersOf(params, "path"),
      ...parametersOf(query, "query"),
      LANGUAGE_HEADER,
      ...(operation.idempotent ? [KEY_HEADER] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: plain(body), ...(example !== undefined && { example }) } },
      },
    }),
    ...(upload && { requestBody: { required: true, content: fileBody(upload) } }),
    responses: { [answer.status]: success(answer), ...refusals(operation) },
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

function success({ body, files = [] }: Operation["answer"]): Record<string, unknown> {
  if (!body && files.length === 0) return { description: "Done" };
  const file = { schema: { type: "string", format: "binary" } };
  return {
    description: body ? "Success" : "The file",
    content: {
      ...(body && { "application/json": { schema: plain(body) } }),
      ...Object.fromEntries(files.map((type) => [type, file])),
    },
  };
}

/** The refusals of an operation, by status, each with its codes. */
function refusals(operation: Operation): Record<string, unknown> {
  const byStatus = Map.groupBy(errorCodesOf(operation), (code) => ERRORS[code].status);
  const schema = { $ref: "#/components/schemas/Problem" };
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\``).join(", "),
        content: { "application/problem+json": { schema } },
      },
    ]),
  );
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

/** A schema as plain JSON, without the marks of the library and of our own keyword. */
function plain(schema: TSchema): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === "maxDecimals" || key === "$id" ? undefined : value,
    ),
  ) as Record<string, unknown>;
}

function camel(id: string): string {
  return id.replaceAll(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
