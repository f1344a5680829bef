import { createHmac, randomBytes } from "node:crypto";
import { tokenHash } from "./session.ts";

/** Who may set a new password, and the number that makes this link differ from his others. */
interface Reset {
  readonly user_id: number;
  readonly nonce: string;
}

/**
 * The token of a link for a new password: always the same one of a row, so that the letter can be written, and written
 * again, when it is sent, while nothing that is stored tells it. Only who knows the secret can.
 */
export function resetToken({ user_id, nonce }: Reset, jwt_secret: string): string {
  const key = createHmac("sha256", jwt_secret).update("saudaflow password reset v1").digest();
  return createHmac("sha256", key).update(`${user_id}.${nonce}`).digest("base64url");
}

/** A new row's nonce and the hash by which its token is found. */
export function newReset(user_id: number, jwt_secret: string): { nonce: string; token_hash: string } {
  const nonce = randomBytes(16).toString("base64url");
  return { nonce, token_hash: tokenHash(resetToken({ user_id, nonce }, jwt_secret)) };
}
