import { _, Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import type { TSchema } from "typebox";
import type { Rule } from "#platform/i18n/messages.ts";
import { Refusal, type RefusedField } from "#platform/refusal.ts";

/** More broken fields than a person reads; a hostile body can't make a longer answer. */
const MAX_FIELDS = 50;

const options = {
  coerceTypes: false,
  removeAdditional: false,
  useDefaults: true,
  allowUnionTypes: true,
  strictTypes: false,
  formats: { email: /^[^\s@<>()[\],;:\\"]+@[^\s@.]+(\.[^\s@.]+)+$/, "date-time": true },
} as const;
/** Stops at the first broken rule, and lengths come first: a hostile list costs nothing. */
const strict = withOurKeyword(new Ajv(options));
/** Names every broken field, for the person who has to correct them. */
const thorough = withOurKeyword(new Ajv({ ...options, allErrors: true }));

function withOurKeyword(ajv: Ajv): Ajv {
  return ajv.addKeyword({
    keyword: "maxDecimals",
    type: "number",
    schemaType: "number",
    errors: false,
    error: { message: "has too many decimals", params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    compile: (max: number) => {
      const pattern = new RegExp(`^-?\\d+(\\.\\d{1,${max}})?$`);
      return (value: number) => pattern.test(String(value));
    },
  });
}

/** Rules of JSON Schema and what we call them when they are broken. */
const RULE_OF: Record<string, { code: Rule; limit?: string }> = {
  required: { code: "required" },
  additionalProperties: { code: "unknown_field" },
  type: { code: "wrong_type" },
  minLength: { code: "too_short", limit: "limit" },
  maxLength: { code: "too_long", limit: "limit" },
  minimum: { code: "too_small", limit: "limit" },
  exclusiveMinimum: { code: "too_small", limit: "limit" },
  maximum: { code: "too_large", limit: "limit" },
  minItems: { code: "too_few", limit: "limit" },
  maxItems: { code: "too_many", limit: "limit" },
  maxDecimals: { code: "too_many_decimals", limit: "limit" },
  enum: { code: "not_allowed" },
  const: { code: "not_allowed" },
  not: { code: "not_allowed" },
};

export type Check = (value: unknown) => Refusal<"validation_failed"> | undefined;

/** Compiles a schema into a check that names each broken field. Values are never coerced; defaults are filled in. */
export function compileCheck(schema: TSchema): Check {
  const validate: ValidateFunction = strict.compile(schema);
  let explain: ValidateFunction | undefined;
  return (value) => {
    if (validate(value)) return undefined;
    const [first] = validate.errors ?? [];
    if (first?.keyword === "maxItems") return new Refusal("validation_failed", {}, brokenFields([first]));
    explain ??= thorough.compile(schema);
    explain(value);
    return new Refusal("validation_failed", {}, brokenFields(explain.errors ?? []));
  };
}

function brokenFields(errors: readonly ErrorObject[]): RefusedField[] {
  const seen = new Map<string, RefusedField>();
  for (const error of errors) {
    const field = brokenField(error);
    // One sentence a field is enough: the first broken rule.
    if (!seen.has(field.path)) seen.set(field.path, field);
    if (seen.size === MAX_FIELDS) break;
  }
  return [...seen.values()];
}

function brokenField(error: ErrorObject): RefusedField {
  const params = error.params as Record<string, unknown>;
  const name = error.keyword === "required" ? params.missingProperty : params.additionalProperty;
  const path = [...error.instancePath.split("/").slice(1), ...(typeof name === "string" ? [name] : [])].join(
    ".",
  );
  const rule = RULE_OF[error.keyword] ?? { code: "wrong_format" };
  const limit = rule.limit && params[rule.limit];
  return { path, code: rule.code, ...(limit !== undefined && { limit: String(limit) }) };
}
