import {
  fromThousandths,
  type Language,
  type listStock as ListStock,
  type QueryOf,
  quantityNumber,
  type StockLevel,
} from "@saudaflow/contract";
import type { RawBuilder, SqlBool } from "kysely";
import { sellerShops } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import type { Actor } from "#platform/http/http.ts";
import { pageOf, windowOf } from "#platform/http/page.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";

/** Which products a query means. The catalogue knows; it stands above this floor and hands it down. */
export type MatchesQuery = (query: string) => RawBuilder<SqlBool>;

/** The goods of a shop with what is left of each, by name in the reader's language. */
export async function listStock(
  db: Reader,
  actor: Actor,
  query: QueryOf<typeof ListStock>,
  language: Language,
  matchesQuery: MatchesQuery,
) {
  const shops = await sellerShops(db, actor, query.shop_id);
  if (isRefusal(shops)) return shops as Refusal<"not_found">;
  const { level, q = "" } = query;
  const { limit, offset } = windowOf(query);
  if (shops?.length === 0) return pageOf([], 0, query);
  let goods = selectLevels(db).where("products.is_archived", "=", 0);
  if (shops !== undefined) goods = goods.where("products.shop_id", "in", shops);
  if (level === "ok") goods = goods.where("stock_levels.shortage", "is", null);
  else if (level !== undefined) goods = goods.where("stock_levels.shortage", "=", level);
  if (q.trim() !== "") goods = goods.where(matchesQuery(q));
  const rows = await goods
    .orderBy(`products.sort_${language}`)
    .orderBy("products.id")
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await goods
    .clearSelect()
    .select((row) => row.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return pageOf(await presentLevels(db, rows, language), total, query);
}

/** The short goods that were sold most: what customers will miss first. `shops` undefined: of all shops. */
export async function listShort(
  db: Reader,
  shops: readonly number[] | undefined,
  language: Language,
  limit: number,
): Promise<StockLevel[]> {
  const rows = await selectLevels(db)
    .where("stock_levels.shortage", "is not", null)
    .$if(shops !== undefined, (goods) => goods.where("stock_levels.of_shop_id", "in", idList(shops ?? [])))
    .orderBy("stock_levels.sold", "desc")
    .orderBy("products.id")
    .limit(limit)
    .execute();
  return presentLevels(db, rows, language);
}

function selectLevels(db: Reader) {
  return db
    .selectFrom("products")
    .innerJoin("stock_levels", "stock_levels.product_id", "products.id")
    .select(["products.id", "products.shop_id", "products.name_kk", "products.name_ru", "products.name_en"])
    .select([
      "products.unit",
      "products.low_stock_threshold",
      "stock_levels.on_hand",
      "stock_levels.shortage",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectLevels>["executeTakeFirstOrThrow"]>>;

async function presentLevels(db: Reader, rows: readonly Row[], language: Language): Promise<StockLevel[]> {
  const barcodes = await mainBarcodes(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    product_id: row.id,
    shop_id: row.shop_id,
    name: nameIn(language, row),
    unit: row.unit,
    barcode: barcodes.get(row.id) ?? null,
    quantity: quantityNumber(fromThousandths(row.on_hand)),
    low_stock_threshold: quantityNumber(fromThousandths(row.low_stock_threshold)),
    level: row.shortage ?? "ok",
  }));
}

/** The first barcode of each product. */
async function mainBarcodes(db: Reader, product_ids: readonly number[]): Promise<Map<number, string>> {
  if (product_ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("barcodes")
    .select(["product_id", "code"])
    .where("product_id", "in", product_ids)
    .orderBy("position", "desc")
    .execute();
  return new Map(rows.map(({ product_id, code }) => [product_id, code]));
}
