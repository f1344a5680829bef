import { type Refusal, refuseField } from "#platform/refusal.ts";

const MAX_LENGTH = 254;
/** Stricter than the contract's schema, which saw the address before it was normalised. */
const ADDRESS = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\".]+(\.[^\s@<>()[\],;:\\".]+)+$/;
/** Two of the same look: letters of both alphabets in one address. */
const LATIN = /[a-z]/;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** What must be unique of an e-mail: typed wider, in capitals or with spaces around it is the same address. */
export function emailKey(email: string): string {
  return email.normalize("NFKC").toLowerCase().trim();
}

/** The key of a new account's e-mail. Normalising can make a second @ or more letters: such an address is refused. */
export function newEmailKey(email: string): string | Refusal<"validation_failed"> {
  const key = emailKey(email);
  return key.length <= MAX_LENGTH && ADDRESS.test(key) ? key : refuseField("email", "wrong_format");
}

/** Whether an address mixes alphabets, as one does that imitates another's; the audit says so. */
export function mixesScripts(key: string): boolean {
  const [local = ""] = key.split("@");
  return LATIN.test(local) && CYRILLIC.test(local);
}
