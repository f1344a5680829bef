import {
  fromThousandths,
  fromTiyn,
  type Language,
  moneyText,
  type OwnProduct,
  type OwnProductFilter,
  quantityNumber,
} from "@saudaflow/contract";
import { type SqlBool, sql } from "kysely";
import { sellerShops } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { Actor } from "#platform/http/http.ts";
import { pageOf, windowOf } from "#platform/http/page.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { presentCard, selectCards } from "./cards.ts";
import { findProducts } from "./find-products.ts";
import { imagesByProduct } from "./images.ts";
import { allChoices, type Condition } from "./product-choices.ts";
import { searchesFor } from "./search.ts";
import { AGE_HIDDEN } from "./visibility.ts";

/** A page of the goods of one's own shops, whether on sale or not. */
export async function listOwnProducts(
  db: Reader,
  actor: Actor,
  filter: OwnProductFilter,
  language: Language,
) {
  const shops = await sellerShops(db, actor, filter.shop_id);
  if (isRefusal(shops)) return shops as Refusal<"not_found">;
  if (shops?.length === 0) return pageOf([], 0, filter);
  const found = await findProducts(
    db,
    [insideOf(shops, filter.is_archived), ...ownChoices(filter)],
    filter.q === undefined ? undefined : searchesFor(filter.q),
    { ...filter, ...windowOf(filter), language },
  );
  return pageOf(await ownProducts(db, found.ids, language), found.total, filter);
}

/** The goods of these shops, of all when undefined. */
export function insideOf(shops: readonly number[] | undefined, is_archived = false): Condition {
  const own = shops === undefined ? sql`` : sql` and products.shop_id in (${sql.join(shops)})`;
  return sql`(products.is_archived = ${is_archived ? 1 : 0}${own})`;
}

type Choices = Pick<OwnProductFilter, "category_id" | "on_sale" | "is_published" | "level">;

/** What a seller chose of his goods. */
export function ownChoices({ category_id, on_sale, is_published, level }: Choices): Condition[] {
  return [
    ...allChoices({ ...(category_id && { category_id }), ...(on_sale !== undefined && { on_sale }) }),
    ...(is_published === undefined ? [] : [sql<SqlBool>`products.is_published = ${is_published ? 1 : 0}`]),
    ...(level === undefined ? [] : [atLevel(level)]),
  ];
}

/** By the few that are short: all others have enough. */
function atLevel(level: OwnProduct["level"]): Condition {
  return level === "ok"
    ? sql`products.id not in (select product_id from stock_levels where shortage is not null)`
    : sql`products.id in (select product_id from stock_levels where shortage = ${level})`;
}

async function ownProducts(db: Reader, ids: readonly number[], language: Language): Promise<OwnProduct[]> {
  if (ids.length === 0) return [];
  const rows = await selectCards(db)
    .select(["products.cost_price", "products.is_archived", "stock_levels.sold", "stock_levels.shortage"])
    .select(AGE_HIDDEN.as("is_age_hidden"))
    .where("products.id", "in", idList(ids))
    .execute();
  const images = await imagesByProduct(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return {
      ...presentCard(row, images.get(id) ?? [], language),
      cost_price: row.cost_price === null ? null : moneyText(fromTiyn(row.cost_price)),
      level: row.shortage ?? "ok",
      sold_quantity: quantityNumber(fromThousandths(row.sold)),
      is_archived: row.is_archived === 1,
      is_age_hidden: row.is_age_hidden === 1,
    };
  });
}
