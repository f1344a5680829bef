import { fromThousandths, fromTiyn, type Money, moneyText, type Quantity } from "@saudaflow/contract";
import { type Selectable, sql } from "kysely";
import { countStock, holdStock } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import type { Reader, Tx } from "#platform/db/database.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import type { ImportRow } from "./import-row.ts";
import { type Arrival, insertProducts, type NewProduct } from "./insert-products.ts";
import { nameKeys } from "./product-row.ts";
import type { ProductsTable } from "./tables.ts";
import { forgetTotals } from "./totals.ts";

/** A good row of a list with the category it belongs to. */
export interface ImportLine {
  readonly line: number;
  readonly row: ImportRow;
  readonly category_id: number;
}

export interface BatchResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
  readonly product_ids: readonly number[];
}

export interface RefusedLine {
  readonly line: ImportLine;
  /** It means a product that an earlier line meant already, or would change the unit of one that has been in stock. */
  readonly code: "product_repeated" | "unit_fixed";
}

type Product = Selectable<ProductsTable> & {
  readonly on_hand: number;
  /** Seen together with the unit, which then stays. */
  readonly has_moved: 0 | 1;
};

/**
 * Brings a shop to what some lines of a list say: known products (by barcode; by name where there is none) get the new
 * names, prices and stock, new ones are added. The same lines again change nothing.
 */
export async function importBatch(
  tx: Tx,
  lines: readonly ImportLine[],
  met: ReadonlySet<number>,
  arrival: Arrival,
): Promise<BatchResult | Refusal<"barcode_taken">> {
  const known = await knownProducts(tx, arrival.shop_id, lines);
  const seen = new Set(met);
  const fresh: ImportLine[] = [];
  const old: { line: ImportLine; product: Product }[] = [];
  const refused: RefusedLine[] = [];
  for (const line of lines) {
    const product = known(line.row);
    if (product === undefined) fresh.push(line);
    else if (seen.has(product.id)) refused.push({ line, code: "product_repeated" });
    else if (changesUnit(line, product) && product.has_moved) refused.push({ line, code: "unit_fixed" });
    else {
      old.push({ line, product });
      seen.add(product.id);
    }
  }
  const ids = await insertProducts(tx, fresh.map(newProduct), arrival);
  if (isRefusal(ids)) return ids;
  if (ids.length > 0) {
    const deed = {
      action: "product.imported",
      subject: `shop:${arrival.shop_id}`,
      data: { product_ids: ids },
    };
    await audit(tx, { ...deed, actor_id: arrival.actor_id, at: arrival.now });
  }
  const updated = await updateProducts(tx, old, arrival);
  const product_ids = [...ids, ...old.map(({ product }) => product.id)];
  return { created: fresh.length, updated, unchanged: old.length - updated, refused, product_ids };
}

/** Finds the product that a row means among those of its shop. */
async function knownProducts(
  tx: Tx,
  shop_id: number,
  lines: readonly ImportLine[],
): Promise<(row: ImportRow) => Product | undefined> {
  const rows = lines.map(({ row }) => row);
  const byBarcode = new Map<string, number>();
  const codes = rows.flatMap(({ barcode }) => (barcode === null ? [] : [barcode]));
  if (codes.length > 0) {
    const found = await tx
      .selectFrom("barcodes")
      .select(["code", "product_id"])
      .where("shop_id", "=", shop_id)
      .where("code", "in", codes)
      .execute();
    for (const { code, product_id } of found) byBarcode.set(code, product_id);
  }
  const byName = await productsByName(tx, shop_id, rows);
  const products = await productsById(tx, [...byBarcode.values(), ...byName.values()]);
  const meant = ({ barcode, ...row }: ImportRow) => {
    const id = barcode === null ? byName.get(row.name_ru ?? row.name) : byBarcode.get(barcode);
    return id === undefined ? undefined : products.get(id);
  };
  await holdUnmoved(tx, lines, meant, products);
  return meant;
}

/**
 * Keeps those still that never moved and are about to get goods or another unit, and reads them again: until now their
 * unit and their stock could change. The unit of any other stays by itself.
 */
async function holdUnmoved(
  tx: Tx,
  lines: readonly ImportLine[],
  meant: (row: ImportRow) => Product | undefined,
  products: Map<number, Product>,
): Promise<void> {
  const ids = new Set<number>();
  for (const line of lines) {
    const product = meant(line.row);
    if (product === undefined || product.has_moved) continue;
    if (changesUnit(line, product) || (line.row.quantity ?? 0) > 0) ids.add(product.id);
  }
  const ascending = [...ids].sort((a, b) => a - b);
  for (const id of ascending) {
    // First the product and then its figure, as one who changes or deletes it does.
    await tx
      .updateTable("products")
      .set((row) => ({ updated_at: row.ref("updated_at") }))
      .where("id", "=", id)
      .execute();
    await holdStock(tx, id);
    products.delete(id);
  }
  for (const [id, product] of await productsById(tx, ascending)) products.set(id, product);
}

function changesUnit({ row }: ImportLine, product: Product): boolean {
  return row.unit !== null && row.unit !== product.unit;
}

/** What has no barcode is known by its name, among the shop's goods that have none either. */
async function productsByName(
  db: Reader,
  shop_id: number,
  rows: readonly ImportRow[],
): Promise<Map<string, number>> {
  const names = rows.flatMap((row) => (row.barcode === null ? [row.name_ru ?? row.name] : []));
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

async function productsById(db: Reader, ids: readonly number[]): Promise<Map<number, Product>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("products")
    .innerJoin("stock_levels", "stock_levels.product_id", "products.id")
    .selectAll("products")
    .select("stock_levels.on_hand")
    .select(
      sql<0 | 1>`case when exists (select 1 from stock_movements where product_id = products.id)
        then 1 else 0 end`.as("has_moved"),
    )
    .where("products.id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function newProduct({ row, category_id }: ImportLine): NewProduct {
  return {
    name_kk: row.name_kk ?? row.name,
    name_ru: row.name_ru ?? row.name,
    name_en: row.name_en,
    description_kk: null,
    description_ru: null,
    description_en: null,
    brand: row.brand,
    price: row.price,
    compare_at_price: row.compare_at_price,
    cost_price: row.cost_price,
    unit: row.unit ?? "piece",
    category_id,
    is_published: true,
    is_age_restricted: row.is_age_restricted,
    low_stock_threshold: fromThousandths(0),
    barcodes: row.barcode === null ? [] : [row.barcode],
    stock: row.quantity ?? fromThousandths(0),
  };
}

/** Answers how many were changed. */
async function updateProducts(
  tx: Tx,
  pairs: readonly { readonly line: ImportLine; readonly product: Product }[],
  { now, ...arrival }: Arrival,
): Promise<number> {
  forgetTotals(tx);
  const changed = new Set<number>();
  const prices: { product_id: number; from: string; to: string }[] = [];
  const counted: { product_id: number; quantity: Quantity }[] = [];
  for (const { line, product } of pairs) {
    const said = saidOf(line, product);
    const { id } = product;
    if (Object.entries(said).some(([column, value]) => product[column as keyof Product] !== value)) {
      const { unit, ...others } = said;
      const columns = {
        ...others,
        ...nameKeys(said),
        // A unit that stays is not written: it may have changed since it was read, where this row brings no goods.
        ...(unit !== product.unit && { unit }),
        updated_at: now.toISOString(),
      };
      await tx.updateTable("products").set(columns).where("id", "=", id).execute();
      changed.add(id);
    }
    if (said.price !== product.price) {
      prices.push({ product_id: id, from: moneyText(fromTiyn(product.price)), to: moneyText(said.price) });
    }
    const { quantity } = line.row;
    if (quantity !== null && quantity !== product.on_hand) {
      counted.push({ product_id: id, quantity });
      changed.add(id);
    }
  }
  const figures = await countStock(tx, counted, { ...arrival, now });
  const deed = { subject: `shop:${arrival.shop_id}`, actor_id: arrival.actor_id, at: now };
  if (prices.length > 0) await audit(tx, { ...deed, action: "product.prices_imported", data: { prices } });
  // Which, the movements say.
  if (figures > 0) await audit(tx, { ...deed, action: "stock.imported", data: { figures } });
  return changed.size;
}

/** What a row says of a product that is there; what it leaves out stays as it is. */
function saidOf({ row, category_id }: ImportLine, product: Product) {
  const isTranslated = product.name_kk !== product.name_ru;
  const name_ru = row.name_ru ?? (isTranslated && row.name === row.name_kk ? product.name_ru : row.name);
  return {
    name_kk: row.name_kk ?? (isTranslated ? product.name_kk : name_ru),
    name_ru,
    name_en: row.name_en ?? product.name_en,
    brand: row.brand ?? product.brand,
    price: row.price,
    compare_at_price: row.compare_at_price ?? (product.compare_at_price as Money | null),
    cost_price: row.cost_price ?? product.cost_price,
    unit: row.unit ?? product.unit,
    category_id,
    is_age_restricted: row.is_age_restricted ? (1 as const) : product.is_age_restricted,
  };
}
