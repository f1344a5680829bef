import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Tx } from "#platform/db/database.ts";
import { searchDocument, searchWords, weaken } from "#platform/search-text.ts";

/** Fewer digits are in everybody's phone. */
const MIN_DIGITS = 4;

/** The text by which a person is found: the folded words of the name. No e-mail: sellers look for their clients too. */
export function personText(full_name: string): string {
  return weaken(searchDocument([full_name]));
}

/** The people whom a query means, of the table `users`: by the words of the name, by digits of the phone. */
export function matchesPerson(q: string): RawBuilder<SqlBool> {
  const words = searchWords(q).map((word) => sql`search_text like ${`% ${weaken(word)}%`}`);
  const digits = q.replace(/[\s()+.-]/g, "").replace(/^8(?=7)/, "7");
  const isPhone = /^\d+$/.test(digits) && digits.length >= MIN_DIGITS;
  const named = words.length > 0 ? sql`(${sql.join(words, sql` and `)})` : sql`1 = 0`;
  return isPhone ? sql`(${named} or phone like ${`%${digits}%`})` : sql`${named}`;
}

/** Folds the names of people whose names are not folded yet. */
export async function foldOldNames(tx: Tx): Promise<void> {
  const people = await tx
    .selectFrom("users")
    .select(["id", "full_name"])
    .where("search_text", "is", null)
    .execute();
  for (const { id, full_name } of people) {
    await tx
      .updateTable("users")
      .set({ search_text: personText(full_name) })
      .where("id", "=", id)
      .execute();
  }
}
