import { LANGUAGES, type Language } from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import { nameIn } from "#platform/i18n/words.ts";
import type { Scope } from "./report.ts";

/** The shops by their number, where a report is of all of them. */
export async function shopNames(
  db: Reader,
  { shop_id }: Scope,
): Promise<ReadonlyMap<number, string> | undefined> {
  if (shop_id !== undefined) return undefined;
  const shops = await db.selectFrom("shops").select(["id", "name"]).execute();
  return new Map(shops.map(({ id, name }) => [id, name]));
}

/** The categories by their number, each with those it lies in: "Сүт тағамдары › Ірімшік". */
export async function categoryPaths(db: Reader, language: Language): Promise<ReadonlyMap<number, string>> {
  const categories = await db
    .selectFrom("categories")
    .select(["id", "parent_id", ...LANGUAGES.map((each) => `name_${each}` as const)])
    .execute();
  const byId = new Map(categories.map((category) => [category.id, category]));
  const path = (id: number | null): string[] => {
    const category = id === null ? undefined : byId.get(id);
    return category ? [...path(category.parent_id), nameIn(language, category)] : [];
  };
  return new Map(categories.map(({ id }) => [id, path(id).join(" › ")]));
}
