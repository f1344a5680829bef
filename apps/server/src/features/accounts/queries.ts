import type { User } from "@saudaflow/contract";
import type { Selectable } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import type { UsersTable } from "./tables.ts";

export type UserRow = Selectable<UsersTable>;

/** What of a person's row may be shown: never the hash, the key or the consent. */
export const SHOWN = [
  "id",
  "email",
  "full_name",
  "phone",
  "role",
  "language",
  "order_mails",
  "created_at",
] as const;

/** A person as the API shows him. */
export function presentUser(row: Pick<UserRow, (typeof SHOWN)[number]>): User {
  const { id, email, full_name, phone, role, language, order_mails, created_at } = row;
  return { id, email, full_name, phone, role, language, order_mails: order_mails === 1, created_at };
}

export async function getUser(db: Reader, id: number): Promise<User> {
  return presentUser(
    await db.selectFrom("users").select(SHOWN).where("id", "=", id).executeTakeFirstOrThrow(),
  );
}

/** Refuses a person who is not there, or has closed his account. */
export async function checkOpen(db: Reader, id: number): Promise<Refusal<"not_found"> | undefined> {
  const open = await db
    .selectFrom("users")
    .select("id")
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return open ? undefined : refuse("not_found");
}

/** These people by their number. */
export async function usersById(db: Reader, ids: readonly number[]): Promise<Map<number, User>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("users").select(SHOWN).where("id", "in", idList(ids)).execute();
  return new Map(rows.map((row) => [row.id, presentUser(row)]));
}
