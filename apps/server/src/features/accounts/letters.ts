import { RESET_PAGE } from "@saudaflow/contract";
import type { Reader, Tx } from "#platform/db/database.ts";
import { enqueue } from "#platform/jobs.ts";
import type { Letter } from "#platform/mail/letter.ts";
import type { LetterWriters } from "#platform/mail/send-letters.ts";
import type { Services } from "#services";
import { ACCOUNT_WORDS } from "./letter-words.ts";
import { resetToken } from "./reset-token.ts";

const RESET = "mail.password_reset";
const CHANGED = "mail.password_changed";

/** Wants the letter with the link. The job names the row; the token is made when the letter is. */
export async function writeReset(tx: Tx, reset_id: number, now: Date): Promise<void> {
  await enqueue(tx, RESET, { reset_id }, now);
}

/** Tells a person that his password is another now, in case it was not he who changed it. */
export async function tellPasswordChanged(tx: Tx, user_id: number, now: Date): Promise<void> {
  await enqueue(tx, CHANGED, { user_id }, now);
}

/** Letters about the account itself, which nobody can switch off. */
export function accountLetters({ config, clock }: Services): LetterWriters {
  return {
    [RESET]: (db, data) =>
      resetLetter(db, (data as { reset_id: number }).reset_id, config.jwt_secret, clock()),
    [CHANGED]: (db, data) => changedLetter(db, (data as { user_id: number }).user_id),
  };
}

/** Not written once the link would open nothing. */
async function resetLetter(
  db: Reader,
  reset_id: number,
  jwt_secret: string,
  now: Date,
): Promise<Letter | undefined> {
  const reset = await db
    .selectFrom("password_resets")
    .innerJoin("users", "users.id", "password_resets.user_id")
    .select(["users.email", "users.language", "user_id", "nonce"])
    .where("password_resets.id", "=", reset_id)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .where("users.status", "=", "active")
    .executeTakeFirst();
  if (reset === undefined) return undefined;
  const { link, ...words } = ACCOUNT_WORDS[reset.language].reset;
  const path = `${RESET_PAGE}#token=${resetToken(reset, jwt_secret)}`;
  return {
    to: reset.email,
    language: reset.language,
    ...words,
    link: { label: link, path },
    is_optional: false,
  };
}

async function changedLetter(db: Reader, user_id: number): Promise<Letter | undefined> {
  const user = await db
    .selectFrom("users")
    .select(["email", "language"])
    .where("id", "=", user_id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  if (user === undefined) return undefined;
  const { link, ...words } = ACCOUNT_WORDS[user.language].changed;
  return {
    to: user.email,
    language: user.language,
    ...words,
    link: { label: link, path: RESET_PAGE },
    is_optional: false,
  };
}
