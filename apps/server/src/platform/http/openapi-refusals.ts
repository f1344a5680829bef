import { ERRORS, type ErrorCode, type Operation } from "@saudaflow/contract";
import type { TSchema } from "typebox";
import { Refusal } from "#platform/refusal.ts";
import { exampleOf } from "./openapi-examples.ts";
import { problemOf } from "./problem.ts";
import { errorCodesOf } from "./route.ts";

type Json = Record<string, unknown>;

export const RETRY_HEADER = { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } };

/** The refusals of an operation by status, each with its codes; those that many operations answer are shared. */
export function refusals(operation: Operation): Json {
  return Object.fromEntries(
    [...byStatus(operation)].map(([status, codes]) => [
      status,
      { $ref: `#/components/responses/${nameOf(status, codes)}` },
    ]),
  );
}

/** What `refusals` refers to: the answers, and one Kazakh example of each code in them. */
export function sharedRefusals(operations: readonly Operation[]): { responses: Json; examples: Json } {
  const responses: Json = {};
  const used = new Set<ErrorCode>();
  for (const operation of operations) {
    for (const [status, codes] of byStatus(operation)) {
      responses[nameOf(status, codes)] ??= answerOf(status, codes);
      for (const code of codes) used.add(code);
    }
  }
  const examples = Object.fromEntries(
    [...used].sort().map((code) => [code, { value: problemExample(code) }]),
  );
  return { responses: sorted(responses), examples };
}

function byStatus(operation: Operation): Map<number, ErrorCode[]> {
  return Map.groupBy(errorCodesOf(operation), (code) => ERRORS[code].status);
}

function nameOf(status: number, codes: readonly ErrorCode[]): string {
  return [status, ...codes].join("-");
}

function answerOf(status: number, codes: readonly ErrorCode[]): Json {
  const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  return {
    description: codes.map((code) => `\`${code}\``).join(", "),
    ...((status === 429 || status === 503) && {
      headers: { "Retry-After": { $ref: "#/components/headers/Retry-After" } },
    }),
    content: {
      "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, examples },
    },
  };
}

function problemExample(code: ErrorCode): Json {
  const { params: schema } = ERRORS[code] as { params?: TSchema };
  const params = schema ? (exampleOf(schema) as Json) : {};
  const fields =
    code === "validation_failed" ? [{ path: "items.0.quantity", code: "required" as const }] : [];
  return problemOf(new Refusal(code, params, fields), "kk", "7b0c5a3e-0d1f-4c59-9a55-2f6f0b7c8d11");
}

function sorted(record: Json): Json {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
