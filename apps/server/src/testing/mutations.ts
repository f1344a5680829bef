import type { TSchema } from "typebox";
import { type Shape, typesOf } from "./arbitrary.ts";

/** A value that breaks exactly one rule of its schema: where, and how. */
export interface Broken {
  readonly what: string;
  /** The field, dotted. */
  readonly path: string;
  /** Refused before fields are looked at. */
  readonly unnamed?: true;
  readonly value: unknown;
}

const UNKNOWN = "zz_unknown";

/** Every way to break one rule in a value of this schema. */
export function broken(schema: TSchema, value: unknown, path = ""): Broken[] {
  const shape = schema as Shape;
  const here = (what: string, other: unknown): Broken => ({ what, path, value: other });
  const found: Broken[] = path === "" ? [] : wrongTypes(shape).map((other) => here("another type", other));
  if (shape.enum || shape.const !== undefined) return [...found, here("another word", "zz_no_such_word")];
  if (typeof value === "string") {
    found.push(...wrongTexts(shape).map((other) => here("another text", other)));
    // Neither database keeps these as they are.
    for (const letter of ["\0", "\ud800"])
      found.push({ ...here("a letter that is none", `${value}${letter}`), unnamed: true });
  }
  if (typeof value === "number")
    found.push(...wrongNumbers(shape).map((other) => here("another number", other)));
  if (Array.isArray(value)) found.push(...wrongLists(shape, value, path));
  else if (typeof value === "object" && value !== null)
    found.push(...wrongObjects(shape, value as Record<string, unknown>, path));
  return found;
}

function wrongTypes(shape: Shape): unknown[] {
  const types = typesOf(shape);
  if (types.length === 0) return [];
  const samples: [string, unknown][] = [
    ["string", "zz"],
    ["number", 5.5],
    ["boolean", true],
    ["null", null],
    ["array", [5]],
    ["object", { a: 1 }],
  ];
  const isAllowed = (type: string) =>
    types.includes(type) || (type === "number" && types.includes("integer"));
  const others = samples.filter(([type]) => !isAllowed(type)).map(([, value]) => value);
  // A number is never read out of a text in a body.
  return types.includes("integer") || (types.includes("number") && !types.includes("string"))
    ? [...others, "5"]
    : others;
}

function wrongTexts({ minLength, maxLength, pattern, format, type }: Shape): string[] {
  const found: string[] = [];
  if (minLength !== undefined && minLength > 0) found.push("ә".repeat(minLength - 1));
  if (maxLength !== undefined) found.push("ә".repeat(maxLength + 1));
  // Money as text: the number's rules hold for it too.
  if (pattern !== undefined && typesOf({ ...(type && { type }) }).includes("number"))
    found.push("1.005", "-1", "1e3", "١٢");
  else if (pattern?.startsWith("^")) found.push("\u00a0!");
  else if (pattern === "\\S") found.push(" \u00a0\t");
  if (format === "email") found.push("a@b", "a b@example.kz");
  return found;
}

function wrongNumbers({ minimum, exclusiveMinimum, maximum, maxDecimals, not, type }: Shape): number[] {
  const found: number[] = [];
  if (minimum !== undefined) found.push(minimum - 1);
  if (exclusiveMinimum !== undefined) found.push(exclusiveMinimum, -1);
  if (maximum !== undefined) found.push(maximum + 1, 1e308);
  if (maxDecimals !== undefined) found.push(1 + 10 ** -(maxDecimals + 1));
  if (not) found.push(Number(not.const));
  if (typesOf({ ...(type && { type }) }).includes("integer")) found.push(1.5);
  return found;
}

function wrongLists(shape: Shape, value: unknown[], path: string): Broken[] {
  const { items, minItems, maxItems } = shape;
  const found: Broken[] = [];
  if (minItems !== undefined && minItems > 0) found.push({ what: "too few", path, value: [] });
  if (maxItems !== undefined && value.length > 0) {
    found.push({ what: "too many", path, value: Array.from({ length: maxItems + 1 }, () => value[0]) });
  }
  if (items === undefined || value.length === 0) return found;
  const inside = broken(items, value[0], `${path}.0`);
  return [...found, ...inside.map((one) => ({ ...one, value: [one.value, ...value.slice(1)] }))];
}

function wrongObjects(shape: Shape, value: Record<string, unknown>, path: string): Broken[] {
  const at = (name: string) => (path === "" ? name : `${path}.${name}`);
  const found: Broken[] = [];
  if (shape.additionalProperties === false) {
    found.push({ what: "an unknown field", path: at(UNKNOWN), value: { ...value, [UNKNOWN]: 1 } });
  }
  for (const [name, part] of Object.entries(shape.properties ?? {})) {
    const { [name]: own, ...rest } = value;
    if (shape.required?.includes(name)) found.push({ what: "a missing field", path: at(name), value: rest });
    if (own === undefined) continue;
    const inside = broken(part, own, at(name));
    found.push(...inside.map((one) => ({ ...one, value: { ...value, [name]: one.value } })));
  }
  return found;
}
