import { fromTiyn, type Language, moneyText, normaliseBarcode, type Product } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { barcodesOf } from "./barcodes.ts";
import { presentCard, selectCards } from "./cards.ts";
import { imagesOf } from "./images.ts";
import { AGE_HIDDEN, FOR_SALE } from "./visibility.ts";

type Viewer = Actor | undefined;

/** One product with everything this reader may know of it. An archived one is gone for all but its seller and admins. */
export async function getProduct(
  db: Reader,
  viewer: Viewer,
  id: number,
  language: Language,
): Promise<Product | Refusal<"not_found">> {
  const row = await selectWhole(db).where("products.id", "=", id).executeTakeFirst();
  return row && isSeen(row, viewer) ? present(db, viewer, row, language) : refuse("not_found");
}

/** The product with a barcode; a seller's own first, then the oldest. */
export async function getProductByBarcode(
  db: Reader,
  viewer: Viewer,
  barcode: string,
  shop_id: number | undefined,
  language: Language,
): Promise<Product | Refusal<"not_found">> {
  const code = normaliseBarcode(barcode);
  if (code === undefined) return refuse("not_found");
  let named = db.selectFrom("barcodes").select("product_id").where("code", "=", code);
  if (shop_id !== undefined) named = named.where("shop_id", "=", shop_id);
  const ids = (await named.execute()).map(({ product_id }) => product_id);
  if (ids.length === 0) return refuse("not_found");
  const rows = await selectWhole(db).where("products.id", "in", ids).orderBy("products.id").execute();
  const seen = rows.filter((row) => isSeen(row, viewer));
  const row = seen.find(({ seller_id }) => seller_id === viewer?.id) ?? seen[0];
  return row ? present(db, viewer, row, language) : refuse("not_found");
}

/** Whether it is on sale is a column and no condition: then every plan begins with the id, also on a table without statistics. */
function selectWhole(db: Reader) {
  return selectCards(db)
    .select(["products.description_kk", "products.description_ru", "products.description_en"])
    .select(["products.cost_price", "products.is_archived", AGE_HIDDEN.as("is_age_hidden")])
    .select(sql<number>`case when ${FOR_SALE} then 1 else 0 end`.as("is_for_sale"));
}

type WholeRow = Awaited<ReturnType<ReturnType<typeof selectWhole>["executeTakeFirstOrThrow"]>>;

function isSeen(row: WholeRow, viewer: Viewer): boolean {
  return row.is_for_sale === 1 || isInsider(row, viewer);
}

function isInsider(row: WholeRow, viewer: Viewer): boolean {
  return viewer?.role === "admin" || (viewer?.role === "seller" && viewer.id === row.seller_id);
}

async function present(db: Reader, viewer: Viewer, row: WholeRow, language: Language): Promise<Product> {
  const images = await imagesOf(db, row.id);
  const barcodes = await barcodesOf(db, row.id);
  const { cost_price } = row;
  return {
    ...presentCard(row, images, language),
    barcodes,
    description: descriptionIn(language, row),
    description_kk: row.description_kk,
    description_ru: row.description_ru,
    description_en: row.description_en,
    ...(isInsider(row, viewer) && {
      cost_price: cost_price === null ? null : moneyText(fromTiyn(cost_price)),
      is_archived: row.is_archived === 1,
      is_age_hidden: row.is_age_hidden === 1,
    }),
  };
}

/** In the reader's language, else in whichever there is. */
function descriptionIn(language: Language, row: WholeRow): string | null {
  return row[`description_${language}`] ?? row.description_ru ?? row.description_kk ?? row.description_en;
}
