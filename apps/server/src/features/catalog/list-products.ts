import type { Language, ProductCard, ProductFilter } from "@saudaflow/contract";
import { type SqlBool, sql } from "kysely";
import { sellerShops } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { pageOf, windowOf } from "#platform/http/page.ts";
import { isRefusal } from "#platform/refusal.ts";
import { productCards } from "./cards.ts";
import { findProducts } from "./find-products.ts";
import { allChoices, type Condition } from "./product-choices.ts";
import { countFacets } from "./product-facets.ts";
import { searchesFor } from "./search.ts";
import { FOR_SALE, FOR_SALE_SCANNED } from "./visibility.ts";

/** One page of products: what may be seen of what is asked for, in the order asked for. */
export async function listProducts(
  db: Reader,
  actor: Actor | undefined,
  filter: ProductFilter,
  language: Language,
) {
  const searches = filter.q === undefined ? undefined : searchesFor(filter.q);
  const forSale = searches ? FOR_SALE_SCANNED : FOR_SALE;
  const seen = await visible(db, actor, filter, forSale);
  const conditions = [seen, ...allChoices(filter)];
  const found = await findProducts(db, conditions, searches, { ...filter, ...windowOf(filter), language });
  const cards = await productCards(db, found.ids, language);
  const items = found.ids
    .map((id) => cards.get(id))
    .filter((card): card is ProductCard => card !== undefined);
  const page = pageOf(items, found.total, filter);
  if (filter.facets !== true) return page;
  // Where nothing was found, the likeliest understanding of the query is the one to choose anew under.
  const search = found.search ?? searches?.[0];
  return { ...page, facets: await countFacets(db, search ? [seen, search.matches] : [seen], filter) };
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
