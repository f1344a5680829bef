import {
  type CursorQuery,
  fromThousandths,
  type Language,
  type listMovements as ListMovements,
  type Movement,
  type QueryOf,
  quantityNumber,
} from "@saudaflow/contract";
import { sql } from "kysely";
import { ownShop, sellerShops } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { Actor } from "#platform/http/http.ts";
import { cursorPageOf, rowsToRead } from "#platform/http/page.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";

/** Every movement of a shop's goods, newest first. */
export async function listMovements(
  db: Reader,
  actor: Actor,
  query: QueryOf<typeof ListMovements>,
  language: Language,
): Promise<{ items: Movement[]; next_cursor: string | null } | Refusal<"not_found">> {
  const shops = await sellerShops(db, actor, query.shop_id);
  if (isRefusal(shops)) return shops;
  if (shops?.length === 0) return { items: [], next_cursor: null };
  let rows = selectMovements(db).orderBy("stock_movements.id", "desc").limit(rowsToRead(query));
  if (shops !== undefined) rows = rows.where("stock_movements.shop_id", "in", shops);
  if (query.kind !== undefined) rows = rows.where("stock_movements.kind", "=", query.kind);
  if (query.cursor !== undefined) rows = rows.where("stock_movements.id", "<", Number(query.cursor));
  return cursorPageOf(await rows.execute(), query, (row) => presentMovement(row, language));
}

/** Why a product's stock is what it is: its movements, newest first, with the figure after each. */
export async function explainStock(
  db: Reader,
  actor: Actor,
  product_id: number,
  query: CursorQuery,
  language: Language,
) {
  const product = await db
    .selectFrom("products")
    .select("shop_id")
    .where("id", "=", product_id)
    .executeTakeFirst();
  if (product === undefined || isRefusal(await ownShop(db, actor, product.shop_id)))
    return refuse("not_found");
  const figures = db
    .selectFrom("stock_movements")
    .select("id")
    // PostgreSQL sums bigints to numeric, which would come back as text.
    .select(sql<number>`cast(sum(quantity) over (order by id) as bigint)`.as("quantity_after"))
    .where("product_id", "=", product_id);
  let rows = selectMovements(db)
    .innerJoin(figures.as("figures"), "figures.id", "stock_movements.id")
    .select("figures.quantity_after")
    .where("stock_movements.product_id", "=", product_id)
    .orderBy("stock_movements.id", "desc")
    .limit(rowsToRead(query));
  if (query.cursor !== undefined) rows = rows.where("stock_movements.id", "<", Number(query.cursor));
  return cursorPageOf(await rows.execute(), query, (row) => ({
    ...presentMovement(row, language),
    quantity_after: quantityNumber(fromThousandths(row.quantity_after)),
  }));
}

/** The newest movement of each of these products. */
export async function latestMovements(
  db: Reader,
  product_ids: Iterable<number>,
  language: Language,
): Promise<Map<number, Movement>> {
  const newest = db
    .selectFrom("stock_movements")
    .select((row) => row.fn.max("id").as("id"))
    .where("product_id", "in", idList(product_ids))
    .groupBy("product_id");
  const rows = await selectMovements(db).where("stock_movements.id", "in", newest).execute();
  return new Map(rows.map((row) => [row.product_id, presentMovement(row, language)]));
}

function selectMovements(db: Reader) {
  return db
    .selectFrom("stock_movements")
    .innerJoin("products", "products.id", "stock_movements.product_id")
    .leftJoin("users", "users.id", "stock_movements.actor_id")
    .select([
      "stock_movements.id",
      "stock_movements.product_id",
      "stock_movements.kind",
      "stock_movements.quantity",
    ])
    .select(["stock_movements.order_id", "stock_movements.refund_id", "stock_movements.note"])
    .select(["stock_movements.actor_id", "stock_movements.created_at", "users.full_name as actor_name"])
    .select(["products.name_kk", "products.name_ru", "products.name_en", "products.unit"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMovements>["executeTakeFirstOrThrow"]>>;

function presentMovement(row: Row, language: Language): Movement {
  return {
    id: row.id,
    product_id: row.product_id,
    product_name: nameIn(language, row),
    unit: row.unit,
    kind: row.kind,
    quantity: quantityNumber(fromThousandths(row.quantity)),
    order_id: row.order_id,
    refund_id: row.refund_id,
    note: row.note,
    actor_id: row.actor_id,
    actor_name: row.actor_name,
    created_at: row.created_at,
  };
}
