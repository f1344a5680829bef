import { setImmediate as breathe } from "node:timers/promises";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { cleanText, type ImportRow, nameOf } from "./import-row.ts";

/** A product as it is now. */
export type KnownProduct = Awaited<ReturnType<typeof productsById>> extends Map<number, infer P> ? P : never;

type Meant = (row: ImportRow) => KnownProduct | undefined;

const NAMES_A_STEP = 1000;

/**
 * Finds the products that rows mean among those of a shop, some rows at a time: by barcode; by name where a row has none,
 * among the goods that have none either. Their names are read once.
 */
export function productMatcher(db: Reader, shop_id: number): (rows: readonly ImportRow[]) => Promise<Meant> {
  let names: Promise<Map<string, number>> | undefined;
  return async (rows) => {
    const byBarcode = await productsByBarcode(db, shop_id, rows);
    if (rows.some(({ barcode }) => barcode === null)) names ??= productsByName(db, shop_id);
    const byName = (await names) ?? new Map<string, number>();
    const idOf = (row: ImportRow) =>
      row.barcode === null ? byName.get(nameOf(row) ?? "") : byBarcode.get(row.barcode);
    const products = await productsById(
      db,
      rows.flatMap((row) => idOf(row) ?? []),
    );
    return (row) => products.get(idOf(row) ?? 0);
  };
}

async function productsByBarcode(
  db: Reader,
  shop_id: number,
  rows: readonly ImportRow[],
): Promise<Map<string, number>> {
  const codes = rows.flatMap(({ barcode }) => barcode ?? []);
  if (codes.length === 0) return new Map();
  const found = await db
    .selectFrom("barcodes")
    .select(["code", "product_id"])
    .where("shop_id", "=", shop_id)
    .where("code", "in", codes)
    .execute();
  return new Map(found.map(({ code, product_id }) => [code, product_id]));
}

/** By their names on one line, as rows have them; the oldest of several. */
async function productsByName(db: Reader, shop_id: number): Promise<Map<string, number>> {
  const byName = new Map<string, number>();
  for (let last = 0; ; ) {
    const some = await db
      .selectFrom("products")
      .select(["id", "name_ru"])
      .where("shop_id", "=", shop_id)
      .where("is_archived", "=", 0)
      .where("id", ">", last)
      .where((row) =>
        row.not(
          row.exists(
            row.selectFrom("barcodes").select("barcodes.id").whereRef("product_id", "=", "products.id"),
          ),
        ),
      )
      .orderBy("id")
      .limit(NAMES_A_STEP)
      .execute();
    for (const { id, name_ru } of some) {
      const name = cleanText(name_ru);
      for (const key of [name_ru, name]) if (!byName.has(key)) byName.set(key, id);
    }
    if (some.length < NAMES_A_STEP) return byName;
    last = some.at(-1)?.id ?? last;
    await breathe();
  }
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
