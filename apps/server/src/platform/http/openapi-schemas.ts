import * as contract from "@saudaflow/contract";
import type { TSchema } from "typebox";

type Json = Record<string, unknown>;

/** A schema as plain JSON, without the marks of the library and of our own keyword. */
export function plain(schema: TSchema): Json {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === "maxDecimals" || key === "$id" ? undefined : value,
    ),
  ) as Json;
}

/**
 * The shapes that the contract exports, by what they say: a shape has one name wherever it stands. Compared as text,
 * because an optional field holds a copy of its schema.
 */
const NAMES = new Map<string, string>();
for (const [name, value] of Object.entries(contract) as [string, unknown][]) {
  if (!isShape(value)) continue;
  const key = JSON.stringify(plain(value));
  if (!NAMES.has(key)) NAMES.set(key, name);
}

/** The name under which the contract exports a shape. */
export function nameOf(schema: TSchema): string | undefined {
  return NAMES.get(JSON.stringify(plain(schema)));
}

/** Collects the named shapes that a document uses, while it is put together. */
export class SharedSchemas {
  readonly #used = new Map<string, Json>();

  /** The schema with a reference in place of each named shape. */
  refer(schema: TSchema): Json {
    return this.#refer(plain(schema)) as Json;
  }

  /** What was referred to, by name. */
  all(): Json {
    return Object.fromEntries([...this.#used].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #refer(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((part) => this.#refer(part));
    if (value === null || typeof value !== "object") return value;
    const name = isShape(value) ? NAMES.get(JSON.stringify(value)) : undefined;
    if (name === undefined) return this.#parts(value);
    if (!this.#used.has(name)) {
      this.#used.set(name, {});
      this.#used.set(name, this.#parts(value));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #parts(value: object): Json {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#refer(part)]));
  }
}

function isShape(value: unknown): value is TSchema {
  return typeof value === "object" && value !== null && "properties" in value && "type" in value;
}
