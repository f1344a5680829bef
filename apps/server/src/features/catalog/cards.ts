import {
  fromThousandths,
  fromTiyn,
  type Language,
  moneyText,
  type ProductCard,
  quantityNumber,
} from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { imagesByProduct } from "./images.ts";

/** Products with all that a card shows but pictures: one statement for any number of them. */
export function selectCards(db: Reader) {
  return db
    .selectFrom("products")
    .innerJoin("shops", "shops.id", "products.shop_id")
    .innerJoin("categories", "categories.id", "products.category_id")
    .innerJoin("stock_levels", "stock_levels.product_id", "products.id")
    .select([
      "products.id",
      "products.shop_id",
      "shops.name as shop_name",
      "shops.owner_id as seller_id",
      "products.name_kk",
      "products.name_ru",
      "products.name_en",
      "products.price",
      "products.compare_at_price",
      "products.unit",
      "products.category_id",
      "categories.name_kk as category_name_kk",
      "categories.name_ru as category_name_ru",
      "categories.name_en as category_name_en",
      "products.brand",
      "products.is_published",
      "products.is_age_restricted",
      "stock_levels.on_hand",
      "products.low_stock_threshold",
      "products.created_at",
      "products.updated_at",
    ])
    .select((row) =>
      row
        .selectFrom("barcodes")
        .select("code")
        .whereRef("barcodes.product_id", "=", "products.id")
        .orderBy("position")
        .limit(1)
        .as("barcode"),
    );
}

export type CardRow = Awaited<ReturnType<ReturnType<typeof selectCards>["executeTakeFirstOrThrow"]>>;

export function presentCard(row: CardRow, images: ProductCard["images"], language: Language): ProductCard {
  return {
    id: row.id,
    shop_id: row.shop_id,
    shop: { id: row.shop_id, name: row.shop_name },
    seller_id: row.seller_id,
    name: nameIn(language, row),
    name_kk: row.name_kk,
    name_ru: row.name_ru,
    name_en: row.name_en,
    price: moneyText(fromTiyn(row.price)),
    compare_at_price: row.compare_at_price === null ? null : moneyText(fromTiyn(row.compare_at_price)),
    unit: row.unit,
    category_id: row.category_id,
    category_name: nameIn(language, {
      name_kk: row.category_name_kk,
      name_ru: row.category_name_ru,
      name_en: row.category_name_en,
    }),
    barcode: row.barcode,
    brand: row.brand,
    images,
    is_published: row.is_published === 1,
    is_age_restricted: row.is_age_restricted === 1,
    stock_quantity: quantityNumber(fromThousandths(row.on_hand)),
    low_stock_threshold: quantityNumber(fromThousandths(row.low_stock_threshold)),
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/** The cards of these products, also of those not on sale; unknown ids are left out. */
export async function productCards(
  db: Reader,
  ids: readonly number[],
  language: Language,
): Promise<Map<number, ProductCard>> {
  if (ids.length === 0) return new Map();
  const rows = await selectCards(db).where("products.id", "in", idList(ids)).execute();
  const images = await imagesByProduct(db, ids);
  return new Map(rows.map((row) => [row.id, presentCard(row, images.get(row.id) ?? [], language)]));
}
