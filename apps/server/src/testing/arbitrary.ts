import { checkDigit, isIin } from "@saudaflow/contract";
import fc from "fast-check";
import type { TSchema } from "typebox";
import { BARCODE } from "./world.ts";

/** What our schemas are made of: the finite part of JSON Schema that the contract uses. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly TSchema[];
  readonly oneOf?: readonly TSchema[];
  readonly not?: { readonly const: unknown };
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly items?: TSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly maxDecimals?: number;
}

export const typesOf = ({ type }: Shape): readonly string[] =>
  type === undefined ? [] : typeof type === "string" ? [type] : type;

/** Longer texts and lists find nothing that these don't. */
const LONG_TEXT = 60;
const LONG_LIST = 3;
/** Ids that name something in a small world, and some that can't. */
const id = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 8 }) },
  { weight: 1, arbitrary: fc.maxSafeInteger().map((n) => Math.max(1, Math.abs(n))) },
);

/**
 * Values of this schema. Rules of our own that a schema can't say are kept by the field's name. `whole`: every optional
 * field is there, no list is empty, nothing is null.
 */
export function arbitraryOf(schema: TSchema, { field = "", whole = false } = {}): fc.Arbitrary<unknown> {
  const shape = schema as Shape;
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const variants = shape.anyOf ?? shape.oneOf;
  if (variants) return fc.oneof(...variants.map((variant) => arbitraryOf(variant, { field, whole })));
  const types = typesOf(shape).filter((type) => !whole || type !== "null");
  if (types.length === 0) return fc.jsonValue();
  return fc.oneof(...types.map((type) => typed(type, shape, field, whole)));
}

function typed(type: string, shape: Shape, field: string, whole: boolean): fc.Arbitrary<unknown> {
  const { items, minItems = 0, maxItems = LONG_LIST, properties = {}, required = [] } = shape;
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return number(type, shape);
    case "string":
      return text(shape, field);
    case "array":
      return fc.array(items ? arbitraryOf(items, { field, whole }) : fc.jsonValue(), {
        minLength: whole && maxItems > 0 ? Math.max(1, minItems) : minItems,
        maxLength: Math.max(minItems, Math.min(maxItems, LONG_LIST)),
      });
    case "object":
      return fc.record(
        Object.fromEntries(
          Object.entries(properties).map(([name, part]) => [name, arbitraryOf(part, { field: name, whole })]),
        ),
        { requiredKeys: whole ? Object.keys(properties) : [...required], noNullPrototype: true },
      );
    default:
      throw new Error(`no values for the type ${type}`);
  }
}

function number(type: string, shape: Shape): fc.Arbitrary<number> {
  const { minimum, exclusiveMinimum, maximum = Number.MAX_SAFE_INTEGER, maxDecimals = 0, not } = shape;
  if (type === "integer" && maximum === Number.MAX_SAFE_INTEGER && minimum === 1) return id;
  const factor = 10 ** (type === "integer" ? 0 : maxDecimals);
  const least = exclusiveMinimum === undefined ? (minimum ?? 0) * factor : exclusiveMinimum * factor + 1;
  const most = Math.min(maximum * factor, Number.MAX_SAFE_INTEGER);
  const small = fc.integer({ min: Math.ceil(least), max: Math.min(most, Math.ceil(least) + 20 * factor) });
  const any = fc
    .maxSafeInteger()
    .map((n) => Math.ceil(least) + (Math.abs(n) % (most - Math.ceil(least) + 1)));
  const whole = fc
    .integer({ min: 1, max: 5 })
    .map((n) => Math.min(most, Math.ceil(least / factor + n) * factor));
  return fc
    .oneof(small, whole, any, fc.constantFrom(Math.ceil(least), most))
    .map((n) => n / factor)
    .filter((n) => n !== not?.const && /^-?\d+(\.\d+)?$/.test(String(n)));
}

function text(shape: Shape, field: string): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = LONG_TEXT, pattern, format } = shape;
  const special = SPECIAL[field];
  if (special) return special;
  if (format === "email") return word.map((name) => `${name}@example.kz`);
  if (format === "date-time") return date.map((day) => day.toISOString());
  if (format !== undefined) throw new Error(`no values for the format ${format}`);
  const fits = (value: string) => {
    const { length } = Array.from(value);
    return length >= minLength && length <= maxLength && (!pattern || new RegExp(pattern, "u").test(value));
  };
  if (pattern?.startsWith("^\\d{4}-")) {
    return fc.oneof(
      { weight: 9, arbitrary: date.map((day) => day.toISOString().slice(0, 10)) },
      { weight: 1, arbitrary: fc.constantFrom("2026-02-30", "0000-00-00", "9999-99-99") },
    );
  }
  if (pattern?.includes("(?="))
    return fc
      .integer({ min: 1, max: 999_999 })
      .map((n) => `${n}.5`)
      .filter(fits);
  if (pattern?.startsWith("^")) return fc.stringMatching(new RegExp(pattern)).filter(fits);
  return fc
    .string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, LONG_TEXT) })
    .map((value) => (pattern ? `${value}ә` : value))
    .filter(fits);
}

const word = fc.stringMatching(/^[a-z]{1,12}[0-9]{1,6}$/);
const date = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2030-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const barcode = fc.oneof(
  fc.constantFrom(BARCODE),
  fc.stringMatching(/^[1-9][0-9]{11}$/).map((body) => body + checkDigit(body)),
);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));

/** Fields with rules of our own. */
const phone = digits(9).map((rest) => `+77${rest}`);
const SPECIAL: Readonly<Record<string, fc.Arbitrary<string>>> = {
  phone,
  support_phone: phone,
  bin: digits(11)
    .map((body) => Array.from({ length: 10 }, (_, last) => `${body}${last}`).find(isIin) ?? "131240010479")
    .filter(isIin),
  barcodes: barcode,
  code: barcode,
  password: fc.constantFrom("жасыл-алма-2026", "qyzyl alma 77"),
  current_password: fc.constantFrom("жасыл-алма-2026", "wrong"),
  new_password: word.map((text) => `құпия-${text}`),
};
