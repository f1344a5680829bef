import type { Language, OwnProductFilter } from "@saudaflow/contract";
import { type OrderByDirection, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import type { Reader, Tables } from "#platform/db/database.ts";
import type { Search } from "./search.ts";
import { rememberedTotal } from "./totals.ts";

type Condition = RawBuilder<SqlBool>;
type Sort = NonNullable<OwnProductFilter["sort"]>;
type OrderKey = RawBuilder<unknown>;

export interface FindQuery {
  readonly sort?: Sort;
  readonly order?: "asc" | "desc";
  readonly language: Language;
  readonly limit: number;
  readonly offset: number;
}

interface Found {
  readonly ids: number[];
  readonly total: number;
  /** The understanding of the query that found them. */
  readonly search?: Search;
}

/** A page of the numbers of products: one understanding of the query after another until one finds something. */
export async function findProducts(
  db: Reader,
  conditions: readonly Condition[],
  searches: readonly Search[] | undefined,
  query: FindQuery,
): Promise<Found> {
  if (searches === undefined) return pageOfIds(db, conditions, undefined, query);
  for (const search of searches) {
    const found = await pageOfIds(db, [...conditions, search.matches], search, query);
    if (found.total > 0) return { ...found, search };
  }
  return { ids: [], total: 0 };
}

/** The numbers of all products that the pages of such a list show, ascending. */
export async function findAllProducts(
  db: Reader,
  conditions: readonly Condition[],
  searches: readonly Search[] | undefined,
): Promise<number[]> {
  const ids = async (search?: Search) => {
    let rows = db.selectFrom("products").select("id").orderBy("id");
    for (const condition of search ? [...conditions, search.matches] : conditions)
      rows = rows.where(condition);
    return (await rows.execute()).map(({ id }) => id);
  };
  if (searches === undefined) return ids();
  for (const search of searches) {
    const found = await ids(search);
    if (found.length > 0) return found;
  }
  return [];
}

async function pageOfIds(
  db: Reader,
  conditions: readonly Condition[],
  search: Search | undefined,
  query: FindQuery,
): Promise<{ ids: number[]; total: number }> {
  const { limit, offset } = query;
  // A search reads every product anyway: counting on the way is cheaper than reading them again.
  const counted = search ? sql<number>`count(*) over ()` : sql<number>`0`;
  let page = db.selectFrom("products").select("products.id").select(counted.as("total"));
  const keys = ordering(search, query);
  if (keys.some(([key]) => key === SOLD || key === ON_HAND)) page = withStock(page);
  for (const condition of conditions) page = page.where(condition);
  for (const [key, direction] of keys) page = page.orderBy(key, direction);
  const rows = await page.limit(limit).offset(offset).execute();
  const ids = rows.map(({ id }) => id);
  // A page that isn't full is the last one and tells the total by itself.
  if (ids.length < limit && (ids.length > 0 || offset === 0)) return { ids, total: offset + ids.length };
  return { ids, total: rows[0]?.total || (await countProducts(db, conditions)) };
}

type Page = SelectQueryBuilder<Tables, "products", { id: number; total: number }>;

/**
 * Joined only where it is needed: for any other order it would be read in vain for every page that is skipped. The join
 * adds no column to the answer, so the query keeps its type.
 */
function withStock(page: Page): Page {
  return page.innerJoin("stock_levels", "stock_levels.product_id", "products.id") as unknown as Page;
}

async function countProducts(db: Reader, conditions: readonly Condition[]): Promise<number> {
  let rows = db.selectFrom("products").select((row) => row.fn.countAll<number>().as("total"));
  for (const condition of conditions) rows = rows.where(condition);
  const { sql: text, parameters } = rows.compile();
  // Every sale changes what is left; such a list is counted anew.
  const count = async () => (await rows.executeTakeFirstOrThrow()).total;
  return text.includes("stock_levels")
    ? count()
    : rememberedTotal(db, JSON.stringify([text, parameters]), count);
}

const SOLD = sql.ref("stock_levels.sold");
const ON_HAND = sql.ref("stock_levels.on_hand");
const ID = sql.ref("products.id");

/** What a list is ordered by; the last key is the id always, so that pages never overlap. */
function ordering(
  search: Search | undefined,
  { sort, order, language }: FindQuery,
): [OrderKey, OrderByDirection][] {
  const name = sql.ref(`products.sort_${language}`);
  const all = (direction: OrderByDirection, ...keys: OrderKey[]) =>
    keys.map((key): [OrderKey, OrderByDirection] => [key, direction]);
  switch (sort ?? (search ? "relevance" : "name")) {
    case "price":
      return all(order ?? "asc", sql.ref("products.price"), ID);
    case "newest":
      // Numbers grow with time.
      return all(order ?? "desc", ID);
    case "popular":
      // No name between: its key would have to be read for every product, in a shop where most have sold nothing yet.
      return [
        [SOLD, order ?? "desc"],
        [ID, "asc"],
      ];
    case "stock":
      return all(order ?? "asc", ON_HAND, ID);
    case "updated":
      return all(order ?? "desc", sql.ref("products.updated_at"), ID);
    case "relevance":
      if (search) return [...all("asc", ...search.ranks(language)), [SOLD, "desc"], ...all("asc", name, ID)];
      return all("asc", name, ID);
    case "name":
      return all(order ?? "asc", name, ID);
  }
}
