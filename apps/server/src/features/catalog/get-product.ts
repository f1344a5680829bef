import { fromTiyn, type Language, moneyText, normaliseBarcode, type Product } from "@saudaflow/contract";
import { sql, type SqlBool } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { refuse, type Refusal } from "#platform/refusal.ts";
import { barcodesOf } from "./barcodes.ts";
import { presentCard, selectCards } from "./cards.ts";
import { imagesByProduct } from "./images.ts";
import { FOR_SALE } from "./visibility.ts";

type Viewer = Actor | undefined;

/** One product with everything this reader may know of it. An archived one is gone for everybody. */
export async function getProduct(
  db: Reader,
  viewer: Viewer,
  id: number,
  language: Language,
): Promise<Product | Refusal<"not_found">> {
  const row = await selectSeen(db, viewer).where("products.id", "=", id).executeTakeFirst();
  return row ? present(db, viewer, row, language) : refuse("not_found");
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
  let rows = selectSeen(db, viewer).where((row) =>
    row("products.id", "in", row.selectFrom("barcodes").select("product_id").where("code", "=", code)),
  );
  if (shop_id !== undefined) rows = rows.where("products.shop_id", "=", shop_id);
  const row = await rows
    .orderBy(sql`case when shops.owner_id = ${viewer?.id ?? 0} then 0 else 1 end`)
    .orderBy("products.id")
    .executeTakeFirst();
  return row ? present(db, viewer, row, language) : refuse("not_found");
}

function selectSeen(db: Reader, viewer: Viewer) {
  const rows = selectCards(db)
    .select(["products.description_kk", "products.description_ru", "products.description_en", "products.cost_price"])
    .where("products.is_archived", "=", 0);
  if (viewer?.role === "admin") return rows;
  if (viewer?.role === "seller") return rows.where(sql<SqlBool>`(shops.owner_id = ${viewer.id} or ${FOR_SALE})`);
  return rows.where(FOR_SALE);
}

type SeenRow = Awaited<ReturnType<ReturnType<typeof selectSeen>["executeTakeFirstOrThrow"]>>;

async function present(db: Reader, viewer: Viewer, row: SeenRow, language: Language): Promise<Product> {
  const images = await imagesByProduct(db, [row.id]);
  const barcodes = await barcodesOf(db, row.id);
  const isInsider = viewer?.role === "admin" || (viewer?.role === "seller" && viewer.id === row.seller_id);
  return {
    ...presentCard(row, images.get(row.id) ?? [], language),
    barcodes,
    description: descriptionIn(language, row),
    description_kk: row.description_kk,
    description_ru: row.description_ru,
    description_en: row.description_en,
    ...(isInsider && { cost_price: row.cost_price === null ? null : moneyText(fromTiyn(row.cost_price)) }),
  };
}

/** In the reader's language, else in whichever there is. */
function descriptionIn(language: Language, row: SeenRow): string | null {
  return row[`description_${language}`] ?? row.description_ru ?? row.description_kk ?? row.description_en;
}
