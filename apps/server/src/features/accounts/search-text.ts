import type { Tx } from "#platform/db/database.ts";
import { searchDocument, searchWords, weaken } from "#platform/search-text.ts";

interface Person {
  readonly full_name: string;
  readonly email: string;
}

/** The text by which an administrator finds a person: the folded words of name and e-mail. */
export function personText({ full_name, email }: Person): string {
  return weaken(searchDocument([full_name, email]));
}

/** The words of a query as `personText` has them. */
export function personWords(q: string): string[] {
  return searchWords(q).map(weaken);
}

/** Folds the names of people who were here before names were folded. */
export async function foldOldNames(tx: Tx): Promise<void> {
  const people = await tx
    .selectFrom("users")
    .select(["id", "full_name", "email"])
    .where("search_text", "is", null)
    .execute();
  for (const person of people) {
    await tx
      .updateTable("users")
      .set({ search_text: personText(person) })
      .where("id", "=", person.id)
      .execute();
  }
}
