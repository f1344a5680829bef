import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { TObject, TSchema } from "typebox";
import { Errors } from "typebox/value";
import type { Messages } from "../i18n/messages.ts";
import { explain } from "./explain.ts";

/** React Hook Form validates by the contract's own schema, in the reader's words. */
export function schemaResolver<V extends FieldValues>(schema: TSchema, t: Messages): Resolver<V> {
  return (values) => {
    const cleaned = withoutBlanks(values, schema) as V;
    const found = new Map<string, string>();
    for (const error of Errors(schema, cleaned)) {
      for (const path of pathsOf(error)) {
        if (!found.has(path)) found.set(path, explain(error, at(cleaned, path), t));
      }
    }
    if (found.size === 0) return { values: cleaned, errors: {} };
    const errors: Record<string, unknown> = {};
    for (const [path, message] of found) put(errors, path.split("."), { type: "schema", message });
    return { values: {}, errors: errors as FieldErrors<V> };
  };
}

type SchemaError = ReturnType<typeof Errors>[number];

/** A missing property is reported on its parent: name the property itself. */
function pathsOf(error: SchemaError): string[] {
  const base = error.instancePath.slice(1).replaceAll("/", ".");
  if (error.keyword !== "required") return [base];
  return error.params.requiredProperties.map((name) => (base ? `${base}.${name}` : name));
}

const at = (value: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

function put(target: Record<string, unknown>, [key = "", ...rest]: string[], leaf: unknown): void {
  if (rest.length === 0) {
    target[key] = leaf;
    return;
  }
  target[key] ??= {};
  put(target[key] as Record<string, unknown>, rest, leaf);
}

/** An empty input means "not given": the field is left out, or null where it must be said; also inside objects. */
function withoutBlanks(value: unknown, schema: TSchema): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { properties = {} } = schema as Partial<TObject>;
  const { required = [] } = schema as { required?: readonly string[] };
  const mayBeNull = (key: string) =>
    required.includes(key) && [(properties[key] as { type?: unknown })?.type].flat().includes("null");
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, inner === "" && mayBeNull(key) ? null : inner] as const)
      .filter(([, inner]) => inner !== "" && inner !== undefined && !Number.isNaN(inner))
      .map(([key, inner]) => [key, withoutBlanks(inner, properties[key] ?? {})]),
  );
}
