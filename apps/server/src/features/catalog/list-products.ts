import { type Language, type ProductCard, type ProductFilter, toMoney } from "@saudaflow/contract";
import { type OrderByDirection, type RawBuilder, type SqlBool, sql } from "kysely";
import { sellerShops } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { pageOf } from "#platform/http/page.ts";
import { isRefusal } from "#platform/refusal.ts";
import { productCards } from "./cards.ts";
import { type Search, searchesFor } from "./search.ts";
import { FOR_SALE } from "./visibility.ts";

type Condition = RawBuilder<SqlBool>;
type Sort = NonNullable<ProductFilter["sort"]>;
type OrderKey = RawBuilder<unknown>;

/** One page of products: what may be seen of what is asked for, in the order asked for. */
export async function listProducts(
  db: Reader,
  actor: Actor | undefined,
  filter: ProductFilter,
  language: Language,
) {
  const { page = 1, page_size = 20 } = filter;
  const conditions = [await visible(db, actor, filter), ...filterConditions(filter)];
  const searches = filter.q === undefined ? undefined : searchesFor(filter.q);
  const window = { limit: page_size, offset: (page - 1) * page_size };
  const found = await findIds(db, conditions, searches, { ...filter, ...window, language });
  const cards = await productCards(db, found.ids, language);
  const items = found.ids
    .map((id) => cards.get(id))
    .filter((card): card is ProductCard => card !== undefined);
  return pageOf(items, found.total, filter);
}

export interface IdsQuery {
  readonly sort?: Sort;
  readonly order?: "asc" | "desc";
  readonly language: Language;
  readonly limit: number;
  readonly offset: number;
}

/** Tries one understanding of the query after another until one finds something. */
export async function findIds(
  db: Reader,
  conditions: readonly Condition[],
  searches: readonly Search[] | undefined,
  query: IdsQuery,
): Promise<{ ids: number[]; total: number }> {
  if (searches === undefined) return pageOfIds(db, conditions, undefined, query);
  for (const search of searches) {
    const found = await pageOfIds(db, [...conditions, search.matches], search, query);
    if (found.total > 0) return found;
  }
  return { ids: [], total: 0 };
}

async function pageOfIds(
  db: Reader,
  conditions: readonly Condition[],
  search: Search | undefined,
  query: IdsQuery,
): Promise<{ ids: number[]; total: number }> {
  const { limit, offset } = query;
  // A search reads every product anyway: counting on the way is cheaper than reading them again.
  const counted = search ? sql<number>`count(*) over ()` : sql<number>`0`;
  let page = db.selectFrom("products").select("products.id").select(counted.as("total"));
  for (const condition of conditions) page = page.where(condition);
  for (const [key, direction] of ordering(search, query)) page = page.orderBy(key, direction);
  const rows = await page.limit(limit).offset(offset).execute();
  const ids = rows.map(({ id }) => id);
  // A page that isn't full is the last one and tells the total by itself.
  if (ids.length < limit && (ids.length > 0 || offset === 0)) return { ids, total: offset + ids.length };
  return { ids, total: rows[0]?.total || (await countProducts(db, conditions)) };
}

async function countProducts(db: Reader, conditions: readonly Condition[]): Promise<number> {
  let rows = db.selectFrom("products").select((row) => row.fn.countAll<number>().as("total"));
  for (const condition of conditions) rows = rows.where(condition);
  return (await rows.executeTakeFirstOrThrow()).total;
}

const SOLD = sql`(select sold from stock_levels where product_id = products.id)`;
const ID = sql.ref("products.id");

/** What a list is ordered by; the last key is the id always, so that pages never overlap. */
function ordering(
  search: Search | undefined,
  { sort, order, language }: IdsQuery,
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
      return [[SOLD, order ?? "desc"], ...all("asc", name, ID)];
    case "relevance":
      if (search) return [...all("asc", ...search.ranks(language)), [SOLD, "desc"], ...all("asc", name, ID)];
      return all("asc", name, ID);
    case "name":
      return all(order ?? "asc", name, ID);
  }
}

/** What this reader may see: everybody what is on sale; a seller the inside of his shop, an admin that of any shop. */
async function visible(
  db: Reader,
  actor: Actor | undefined,
  { shop_id, is_published }: ProductFilter,
): Promise<Condition> {
  const inside = shop_id !== undefined || is_published === false;
  const shops =
    inside && actor !== undefined && actor.role !== "client" ? await sellerShops(db, actor, shop_id) : [];
  const named = shop_id === undefined ? sql<SqlBool>`1 = 1` : sql<SqlBool>`products.shop_id = ${shop_id}`;
  if (isRefusal(shops) || shops?.length === 0) return sql`(${FOR_SALE} and ${named})`;
  const own = shops === undefined ? named : sql<SqlBool>`products.shop_id in (${sql.join(shops)})`;
  const published =
    is_published === undefined ? sql`` : sql` and products.is_published = ${is_published ? 1 : 0}`;
  return sql`(products.is_archived = 0 and ${own}${published})`;
}

function filterConditions(filter: ProductFilter): Condition[] {
  const conditions: Condition[] = [];
  if (filter.category_id !== undefined) conditions.push(inCategory(filter.category_id));
  if (filter.min_price !== undefined) conditions.push(sql`products.price >= ${toMoney(filter.min_price)}`);
  if (filter.max_price !== undefined) conditions.push(sql`products.price <= ${toMoney(filter.max_price)}`);
  if (filter.on_sale !== undefined) {
    const cheaper = sql<SqlBool>`coalesce(products.compare_at_price, 0) > products.price`;
    conditions.push(filter.on_sale ? cheaper : sql`not (${cheaper})`);
  }
  if (filter.in_stock !== undefined) {
    const left = sql`(select on_hand from stock_levels where product_id = products.id)`;
    conditions.push(filter.in_stock ? sql`${left} > 0` : sql`${left} = 0`);
  }
  return conditions;
}

/** In the category or below it. */
function inCategory(category_id: number): Condition {
  return sql`products.category_id in (
    with recursive below (id) as (
      select id from categories where id = ${category_id}
      union
      select categories.id from categories join below on categories.parent_id = below.id
    )
    select id from below
  )`;
}
