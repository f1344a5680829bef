import { type Language, normaliseBarcode } from "@saudaflow/contract";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { searchWords, swapKeyboard, weaken } from "#platform/search-text.ts";
import { sortKey } from "./sort-key.ts";

/** One way to understand what somebody typed: which products it means, and how well each is meant (0 best). */
export interface Search {
  readonly matches: RawBuilder<SqlBool>;
  readonly ranks: (language: Language) => readonly RawBuilder<number>[];
}

/** Shorter words would find too much: "бак" is no бағ…, "лук" no луг…. */
const SHORTEST_SOFTENED = 4;

/**
 * The ways to understand a query, likeliest first; the first that finds anything is meant: a whole barcode, the words
 * as typed, the words typed on the other keyboard layout. Undefined for a query of blanks, which asks for nothing.
 */
export function searchesFor(query: string): Search[] | undefined {
  if (query.trim() === "") return undefined;
  const barcode = normaliseBarcode(query);
  const searches = [wordSearch(query), wordSearch(swapKeyboard(query))];
  if (barcode !== undefined) searches.unshift(barcodeSearch(barcode));
  return searches.filter((search) => search !== undefined);
}

/** All ways at once, for lists that show where something is and not how well it fits. */
export function matchesQuery(query: string): RawBuilder<SqlBool> {
  const searches = searchesFor(query) ?? [];
  return searches.length === 0 ? sql<SqlBool>`1 = 0` : anyOf(searches.map(({ matches }) => matches));
}

function barcodeSearch(code: string): Search {
  return {
    matches: sql`products.id in (select product_id from barcodes where code = ${code})`,
    ranks: () => [],
  };
}

/**
 * Every word must begin a word of the product. The weak key decides that (whatever matches the strong key matches it
 * too); the strong key, and a name that begins with the query, only rank.
 */
function wordSearch(query: string): Search | undefined {
  const words = searchWords(query);
  if (words.length === 0) return undefined;
  const weak = sql.ref("products.search_weak");
  const strong = sql.ref("products.search_text");
  const starts = sql`${weak} like ${` ${weaken(words.join(" "))}%`}`;
  return {
    matches: allOf(words.map((word) => hasWord(weak, softened(word).map(weaken)))),
    ranks: (language) => [
      rank(allOf(words.map((word) => hasWord(strong, softened(word))))),
      rank(sql`(${starts} or ${nameStarts(query, language)})`),
    ],
  };
}

/** A Kazakh possessive softens the last letter (қаймақ → қаймағы, кітап → кітабы): the bare word finds it too. */
function softened(word: string): string[] {
  if (word.length < SHORTEST_SOFTENED) return [word];
  if (word.endsWith("к")) return [word, `${word.slice(0, -1)}г`];
  return word.endsWith("п") ? [word, `${word.slice(0, -1)}б`] : [word];
}

/** Folded words hold letters and digits only, so nothing in them is special to LIKE. */
function hasWord(column: RawBuilder<unknown>, spellings: readonly string[]): RawBuilder<SqlBool> {
  return anyOf(spellings.map((spelling) => sql<SqlBool>`${column} like ${`% ${spelling}%`}`));
}

/** By the sort key in the reader's language: its first part is a prefix of every name that goes on. */
function nameStarts(query: string, language: Language): RawBuilder<SqlBool> {
  const [prefix = ""] = sortKey(query.trim()).split(" ");
  const key = sql.ref(`products.sort_${language}`);
  return sql`(${key} >= ${prefix} and ${key} < ${`${prefix}~`})`;
}

function rank(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql`case when ${condition} then 0 else 1 end`;
}

function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<SqlBool> {
  return sql`(${sql.join(conditions, sql` and `)})`;
}

function anyOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<SqlBool> {
  return sql`(${sql.join(conditions, sql` or `)})`;
}
