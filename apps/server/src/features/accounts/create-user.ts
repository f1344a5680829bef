import type { Language, Role } from "@saudaflow/contract";
import { countPerson } from "#features/figures/index.ts";
import { openWallet } from "#features/ledger/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { newPersonKey } from "./new-person.ts";
import { personText } from "./search-text.ts";

/** Which text of the consent to the use of personal data people agree to now. */
export const CONSENT_VERSION = "2026-01";

export interface NewUser {
  readonly email: string;
  readonly password_hash: string;
  readonly full_name: string;
  /** Normalised, `+77…`. */
  readonly phone?: string | null;
  readonly role: Role;
  readonly language: Language;
}

/** Makes a person with an empty wallet and counts him; answers his number. The unique key decides whether the e-mail is free. */
export async function createUser(
  tx: Tx,
  { email, phone, ...user }: NewUser,
  now: Date,
): Promise<number | Refusal<"email_taken" | "validation_failed">> {
  const email_key = newPersonKey({ email, full_name: user.full_name });
  if (isRefusal(email_key)) return email_key;
  const created = await tx
    .insertInto("users")
    .values({
      ...user,
      email: email.trim(),
      email_key,
      phone: phone ?? null,
      status: "active",
      consent_version: CONSENT_VERSION,
      consent_at: now.toISOString(),
      created_at: now.toISOString(),
      search_text: personText(user.full_name),
      closed_at: null,
    })
    .onConflict((conflict) => conflict.column("email_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (created === undefined) return refuse("email_taken");
  await openWallet(tx, created.id);
  await countPerson(tx, "registered", now);
  return created.id;
}
