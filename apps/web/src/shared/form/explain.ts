import type { TValidationError } from "typebox/error";
import type { Messages } from "../i18n/messages.ts";

/** What one broken rule of a contract schema means to a person. */
export function explain(error: TValidationError, value: unknown, t: Messages): string {
  const say = t.errors.fields;
  const blank = value === undefined || value === null || value === "" || Number.isNaN(value);
  switch (error.keyword) {
    case "const":
      return say.must_accept;
    case "enum":
      return say.choose;
    case "minLength":
      return blank ? say.required : say.too_short(error.params.limit);
    case "maxLength":
      return say.too_long(error.params.limit);
    case "minimum":
      return say.minimum(Number(error.params.limit));
    case "maximum":
      return say.maximum(Number(error.params.limit));
    case "exclusiveMinimum":
      return say.above(Number(error.params.limit));
    case "format":
      return error.params.format === "email" && !blank ? say.email : blank ? say.required : say.invalid;
    case "type":
      return blank ? say.required : [error.params.type].flat().includes("number") ? say.number : say.invalid;
    default:
      return blank ? say.required : say.invalid;
  }
}
