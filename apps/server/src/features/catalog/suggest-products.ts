import { fromTiyn, type Language, moneyText, type Unit } from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { fold, searchWords, swapKeyboard, weaken } from "#platform/search-text.ts";
import { findProducts } from "./find-products.ts";
import { thumbUrls } from "./images.ts";
import { searchesFor } from "./search.ts";
import { FOR_SALE_SCANNED } from "./visibility.ts";

/** What a person reads at a glance below the search field. */
const MAX_PRODUCTS = 8;
const MAX_CATEGORIES = 4;

export interface Suggestion {
  readonly id: number;
  readonly name: string;
  readonly price: string;
  readonly unit: Unit;
  readonly thumb_url: string | null;
}

/** Goods on sale and categories that begin like what is being typed. */
export async function suggestProducts(db: Reader, q: string, language: Language) {
  const searches = searchesFor(q);
  if (searches === undefined) return { products: [], categories: [] };
  const { ids } = await findProducts(db, [FOR_SALE_SCANNED], searches, {
    language,
    limit: MAX_PRODUCTS,
    offset: 0,
  });
  const names = await categoryNames(db, language);
  const typed = matchingCategories(names, q);
  const meant = typed.length > 0 || ids.length > 0 ? typed : matchingCategories(names, swapKeyboard(q));
  return {
    products: await suggestions(db, ids, language),
    categories: meant.slice(0, MAX_CATEGORIES).map(({ id, slug, name }) => ({ id, slug, name })),
  };
}

async function suggestions(db: Reader, ids: readonly number[], language: Language): Promise<Suggestion[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("products")
    .select(["id", "name_kk", "name_ru", "name_en", "price", "unit"])
    .where("id", "in", ids)
    .execute();
  const thumbs = await thumbUrls(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const price = moneyText(fromTiyn(row.price));
    return { id, name: nameIn(language, row), price, unit: row.unit, thumb_url: thumbs.get(id) ?? null };
  });
}

async function categoryNames(db: Reader, language: Language) {
  const rows = await db
    .selectFrom("categories")
    .select(["id", "slug", "name_kk", "name_ru", "name_en"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: nameIn(language, row),
    text: ` ${weaken(fold(`${row.name_kk} ${row.name_ru} ${row.name_en}`))}`,
  }));
}

function matchingCategories<C extends { readonly text: string }>(categories: readonly C[], q: string): C[] {
  const words = searchWords(q).map(weaken);
  if (words.length === 0) return [];
  return categories.filter(({ text }) => words.every((word) => text.includes(` ${word}`)));
}
