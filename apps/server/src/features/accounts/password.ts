import { readFileSync } from "node:fs";
import { type Refusal, refuseField } from "#platform/refusal.ts";
import { MAX_PASSWORD_BYTES, passwordBytes } from "./password-hash.ts";

const COMMON = new Set(readFileSync(new URL("common-passwords.txt", import.meta.url), "utf8").split("\n"));

/** Refuses a new password that is too long, well known or the e-mail itself; `path` is its field in the body. */
export function checkPassword(
  password: string,
  email_key: string,
  path: string,
): Refusal<"validation_failed"> | undefined {
  if (passwordBytes(password).length > MAX_PASSWORD_BYTES) return refuseField(path, "password_too_long");
  const plain = password.normalize("NFKC").toLowerCase().trim();
  if (COMMON.has(plain)) return refuseField(path, "password_common");
  const [local] = email_key.split("@");
  if (plain === email_key || plain === local) return refuseField(path, "password_is_email");
  return undefined;
}
