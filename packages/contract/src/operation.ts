import type { Static, TSchema } from "typebox";
import type { ErrorCode } from "./errors.ts";
import type { Who } from "./permissions.ts";
import type { Tag } from "./tags.ts";

/** Media types of the files that the API answers. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export type FileType = "application/pdf" | "text/csv" | typeof XLSX;

/** What an operation answers when it succeeds: JSON, files of these media types, or by the query's format either. */
export interface Answer {
  readonly status: 200 | 201 | 202 | 204;
  readonly body?: TSchema;
  readonly files?: readonly FileType[];
}

/** A request that is one file: `multipart/form-data` with the single part `file`. */
export interface Upload {
  readonly max_bytes: number;
  /** What the file may be, for people: "JPEG, PNG or WebP". */
  readonly description: string;
}

/**
 * One operation of the API, described once: it types the server's handler and the web app's endpoint, validates the
 * request, serialises the answer and becomes OpenAPI.
 */
export interface Operation {
  /** Verb and noun: the name of its command, endpoint and test. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v1`, parameters in braces. */
  readonly path: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly who: Who;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  /** Instead of a body. */
  readonly upload?: Upload;
  readonly answer: Answer;
  /** The refusals of its own; those that any operation may answer (400, 401, 429 …) are added by the route. */
  readonly errors: readonly ErrorCode[];
  /** Takes an Idempotency-Key: the same key and body answer the first answer again. */
  readonly idempotent?: true;
  /** Catalogue data: answers carry an ETag. */
  readonly cached?: true;
  /** May be answered by a replica of the database, that is by what was so some moments ago; never by less than the asker has seen. */
  readonly replica?: true;
  /** A request body that works against the demo shop. */
  readonly example?: unknown;
}

/** Declares an operation, keeping its literal types. */
export function operation<const O extends Operation>(o: O): O {
  return o;
}

type Part<O, K extends keyof O> = O extends { readonly [P in K]: infer S extends TSchema }
  ? Static<S>
  : undefined;

export type ParamsOf<O extends Operation> = Part<O, "params" & keyof O>;
export type QueryOf<O extends Operation> = Part<O, "query" & keyof O>;
export type BodyOf<O extends Operation> = Part<O, "body" & keyof O>;
/** What an operation answers as JSON; undefined for one that answers nothing or files alone. */
export type AnswerOf<O extends Operation> = O["answer"] extends { body: infer S extends TSchema }
  ? Static<S>
  : undefined;
export type ErrorOf<O extends Operation> = O["errors"][number];
