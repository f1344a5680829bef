import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { type ImportRow, nameOf } from "./import-row.ts";

/** A product as it is now. */
export type KnownProduct = Awaited<ReturnType<typeof productsById>> extends Map<number, infer P> ? P : never;

/** Finds the product that a row means among those of its shop: by barcode, by name where the row has none. */
export async function matchProducts(
  db: Reader,
  shop_id: number,
  rows: readonly ImportRow[],
): Promise<(row: ImportRow) => KnownProduct | undefined> {
  const byBarcode = await productsByBarcode(db, shop_id, rows);
  const byName = await productsByName(db, shop_id, rows);
  const products = await productsById(db, [...byBarcode.values(), ...byName.values()]);
  return (row) => {
    const id = row.barcode === null ? byName.get(nameOf(row) ?? "") : byBarcode.get(row.barcode);
    return id === undefined ? undefined : products.get(id);
  };
}

async function productsByBarcode(
  db: Reader,
  shop_id: number,
  rows: readonly ImportRow[],
): Promise<Map<string, number>> {
  const codes = rows.flatMap(({ barcode }) => (barcode === null ? [] : [barcode]));
  if (codes.length === 0) return new Map();
  const found = await db
    .selectFrom("barcodes")
    .select(["code", "product_id"])
    .where("shop_id", "=", shop_id)
    .where("code", "in", codes)
    .execute();
  return new Map(found.map(({ code, product_id }) => [code, product_id]));
}

/** What has no barcode is known by its name, among the shop's goods that have none either. */
async function productsByName(
  db: Reader,
  shop_id: number,
  rows: readonly ImportRow[],
): Promise<Map<string, number>> {
  const names = rows.flatMap((row) => (row.barcode === null ? (nameOf(row) ?? []) : []));
  if (names.length === 0) return new Map();
  const found = await db
    .selectFrom("products")
    .select(["id", "name_ru"])
    .where("shop_id", "=", shop_id)
    .where("is_archived", "=", 0)
    .where("name_ru", "in", names)
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom("barcodes").select("barcodes.id").whereRef("product_id", "=", "products.id"),
        ),
      ),
    )
    .orderBy("id", "desc")
    .execute();
  return new Map(found.map(({ id, name_ru }) => [name_ru, id]));
}

/** Products with their stock figures, and whether they ever moved: then their unit stays. */
export async function productsById(db: Reader, ids: readonly number[]) {
  const rows = await db
    .selectFrom("products")
    .innerJoin("stock_levels", "stock_levels.product_id", "products.id")
    .innerJoin("categories", "categories.id", "products.category_id")
    .selectAll("products")
    .select(["stock_levels.on_hand", "categories.slug as category"])
    .select(
      sql<0 | 1>`case when exists (select 1 from stock_movements where product_id = products.id)
        then 1 else 0 end`.as("has_moved"),
    )
    .where("products.id", "in", idList(ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
