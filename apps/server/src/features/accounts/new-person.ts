import { normalisePhone } from "@saudaflow/contract";
import { type Refusal, refuse, refuseField } from "#platform/refusal.ts";
import { newEmailKey } from "./email.ts";

/** Only the demo makes people here: their password is public. */
export const DEMO_DOMAIN = "demo.saudaflow.kz";

/** What nobody sees: with it two people look the same, or a name turns the line around it. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

interface NewPerson {
  readonly email: string;
  readonly full_name: string;
}

/** The e-mail key of somebody new; refuses an address or a name that others could not tell apart. */
export function newPersonKey({ email, full_name }: NewPerson): string | Refusal<"validation_failed"> {
  if (HIDDEN.test(email)) return refuseField("email", "wrong_format");
  return checkName(full_name) ?? newEmailKey(email);
}

/** Refuses a name that others could not tell from another. */
export function checkName(full_name: string): Refusal<"validation_failed"> | undefined {
  return HIDDEN.test(full_name) ? refuseField("full_name", "wrong_format") : undefined;
}

/** A phone as it was typed, normalised; null when nothing was. */
export function readPhone(typed: string | undefined): string | null | Refusal<"validation_failed"> {
  const phone = typed?.trim() ?? "";
  return phone === "" ? null : (normalisePhone(phone) ?? refuseField("phone", "phone_invalid"));
}

/** The same for whoever comes from outside: the demo's addresses are nobody's. */
export function newcomerKey(person: NewPerson): string | Refusal<"validation_failed" | "email_taken"> {
  const key = newPersonKey(person);
  return typeof key === "string" && key.endsWith(`@${DEMO_DOMAIN}`) ? refuse("email_taken") : key;
}
