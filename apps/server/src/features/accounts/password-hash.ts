import { hash, verify } from "@node-rs/bcrypt";
import { createGate } from "#platform/gate.ts";
import type { Refusal } from "#platform/refusal.ts";

const COST = 12;
/** bcrypt reads no more; a longer password is refused, never cut. */
export const MAX_PASSWORD_BYTES = 72;

/** Hash of a password nobody knows: an unknown person is answered in the same time as a known one. */
export const NOBODYS_HASH = "$2b$12$Ln67Tom/MLBcca4WpGEtj.79kxA2qnJZWG/tx1/m18WwVauLa.t4C";

// One for the process: a hash takes 0.2 s of a core, and the shop must go on selling during a storm of logins.
const gate = createGate({ in_flight: 2, queue: 20, retry_after: 3 });
// Changes come one at a time to the gate: the other place is always for those who want to come in.
const changes = createGate({ in_flight: 1, queue: 10, retry_after: 3 });

/** What a password is hashed for. */
type Purpose = "sign_in" | "change";

function slowly<T>(purpose: Purpose, work: () => Promise<T>): Promise<T | Refusal<"overloaded">> {
  return purpose === "change" ? changes(() => gate(work)) : gate(work);
}

/** The bytes of a password; keyboards differ in how they compose letters such as й. */
export function passwordBytes(password: string): Buffer {
  return Buffer.from(password.normalize("NFC"));
}

/** Hashes a password that passed `checkPassword`. Slow: never inside a transaction. */
export function hashPassword(
  password: string,
  purpose: Purpose = "sign_in",
): Promise<string | Refusal<"overloaded">> {
  const bytes = passwordBytes(password);
  if (bytes.length > MAX_PASSWORD_BYTES) throw new RangeError("a password longer than bcrypt reads");
  return slowly(purpose, () => hash(bytes, { cost: COST }));
}

/** Whether this is the password of that hash; without a hash (nobody's) always false, after the same time. */
export async function verifyPassword(
  password: string,
  password_hash: string | undefined,
  purpose: Purpose = "sign_in",
): Promise<boolean | Refusal<"overloaded">> {
  const bytes = passwordBytes(password);
  const fits = bytes.length <= MAX_PASSWORD_BYTES;
  return slowly(purpose, async () => {
    const same = await verify(bytes.subarray(0, MAX_PASSWORD_BYTES), password_hash ?? NOBODYS_HASH);
    return same && fits && password_hash !== undefined;
  });
}
