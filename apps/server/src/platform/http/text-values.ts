import type { TSchema } from "typebox";

/** A number as programs write it: no sign of plus, no leading zeros, no exponent. */
const INTEGER = /^(0|-?[1-9]\d{0,15})$/;
const NUMBER = /^-?(0|[1-9]\d{0,15})(\.\d+)?$/;

/**
 * Turns the texts of a path or query into the numbers and booleans that its schema asks for. Only exact spellings are
 * turned ("1", not "01", "1e0" or " 1"); anything else stays text and the schema refuses it.
 */
export function readTexts(schema: TSchema, values: Record<string, unknown>): Record<string, unknown> {
  const { properties = {} } = schema as { properties?: Record<string, { type?: string }> };
  // Without a prototype: "__proto__" is an unknown field like any other.
  const read: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(values)) {
    read[name] = typeof value === "string" ? readText(properties[name]?.type, value) : value;
  }
  return read;
}

function readText(type: string | undefined, value: string): unknown {
  if (type === "integer") return INTEGER.test(value) ? Number(value) : value;
  if (type === "number") return NUMBER.test(value) ? Number(value) : value;
  if (type === "boolean" && (value === "true" || value === "false")) return value === "true";
  return value;
}

/** Whether every text in a value can be stored by both databases: no NUL, no lone surrogate. */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !value.includes("\0") && value.isWellFormed();
  if (Array.isArray(value)) return value.every(isStorable);
  if (value !== null && typeof value === "object") {
    return Object.entries(value).every(([key, part]) => isStorable(key) && isStorable(part));
  }
  return true;
}
