import { type Language, type ProductCard, type ProductFilter, toMoney } from "@saudaflow/contract";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { sellerShops } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { pageOf, windowOf } from "#platform/http/page.ts";
import { isRefusal } from "#platform/refusal.ts";
import { productCards } from "./cards.ts";
import { findProducts } from "./find-products.ts";
import { searchesFor } from "./search.ts";
import { FOR_SALE, FOR_SALE_SCANNED } from "./visibility.ts";

type Condition = RawBuilder<SqlBool>;

/** One page of products: what may be seen of what is asked for, in the order asked for. */
export async function listProducts(
  db: Reader,
  actor: Actor | undefined,
  filter: ProductFilter,
  language: Language,
) {
  const searches = filter.q === undefined ? undefined : searchesFor(filter.q);
  const forSale = searches ? FOR_SALE_SCANNED : FOR_SALE;
  const conditions = [await visible(db, actor, filter, forSale), ...filterConditions(filter)];
  const found = await findProducts(db, conditions, searches, { ...filter, ...windowOf(filter), language });
  const cards = await productCards(db, found.ids, language);
  const items = found.ids
    .map((id) => cards.get(id))
    .filter((card): card is ProductCard => card !== undefined);
  return pageOf(items, found.total, filter);
}

/** What this reader may see: everybody what is on sale; a seller the inside of his shop, an admin that of any shop. */
async function visible(
  db: Reader,
  actor: Actor | undefined,
  { shop_id, is_published }: ProductFilter,
  forSale: Condition,
): Promise<Condition> {
  const inside = shop_id !== undefined || is_published === false;
  const shops =
    inside && actor !== undefined && actor.role !== "client" ? await sellerShops(db, actor, shop_id) : [];
  const named = shop_id === undefined ? sql<SqlBool>`1 = 1` : sql<SqlBool>`products.shop_id = ${shop_id}`;
  if (isRefusal(shops) || shops?.length === 0) return sql`(${forSale} and ${named})`;
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
