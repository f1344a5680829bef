import type { ErrorCode, ErrorParams, Language } from "@saudaflow/contract";
import { en } from "./en.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

/** What a broken rule of a field is called; `limit` is the rule's number where it has one. */
export const RULES = [
  "required",
  "unknown_field",
  "wrong_type",
  "too_short",
  "too_long",
  "too_small",
  "too_large",
  "too_few",
  "too_many",
  "too_many_decimals",
  "not_allowed",
  "wrong_format",
  "period_reversed",
  "barcode_invalid",
  "barcode_repeated",
  "phone_invalid",
  "bin_invalid",
  "password_too_long",
  "password_common",
  "password_is_email",
] as const;
export type Rule = (typeof RULES)[number];

/** All that the server says to people about errors; a missing entry does not compile. */
export interface Messages {
  readonly errors: { readonly [C in ErrorCode]: string | ((params: ErrorParams<C>) => string) };
  readonly rules: { readonly [R in Rule]: string | ((limit: string) => string) };
}

const MESSAGES: Record<Language, Messages> = { kk, ru, en };

/** The sentence for an error code in a language. */
export function errorMessage(language: Language, code: ErrorCode, params: unknown): string {
  const message = MESSAGES[language].errors[code] as string | ((params: unknown) => string);
  return typeof message === "string" ? message : message(params);
}

/** The sentence for a field's broken rule in a language. */
export function ruleMessage(language: Language, rule: Rule, limit: string): string {
  const message = MESSAGES[language].rules[rule];
  return typeof message === "string" ? message : message(limit);
}
