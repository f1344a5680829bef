import { setImmediate as breathe } from "node:timers/promises";
import {
  fitsUnit,
  fromThousandths,
  fromTiyn,
  type Money,
  moneyText,
  type Quantity,
  ZERO,
} from "@saudaflow/contract";
import { sql } from "kysely";
import {
  type Arrival,
  insertProducts,
  type NewProduct,
  overwriteProducts,
  type ProductRow,
} from "#features/catalog/index.ts";
import { type StockFigure, shiftStock } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import { lockRows } from "#platform/db/lock-rows.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { forgetFile } from "./files.ts";
import { ImportCategories } from "./import-categories.ts";
import { type ImportRow, nameOf } from "./import-row.ts";
import { type KnownProduct, productMatcher } from "./match-products.ts";
import { type Changes, changedColumns } from "./plan-row.ts";
import { noteProducts, ROWS_A_STEP, rowsInOrder, updateRows } from "./rows.ts";
import { announceRun, changeRun, findRun, jobTransaction, type Run, type StoredRow } from "./run.ts";
import type { Work } from "./work.ts";

type Stale = Refusal<"import_stale">;
type Step = {
  readonly tx: Tx;
  readonly run: Run;
  readonly arrival: Arrival & { readonly note: string };
  readonly categories: ImportCategories;
  readonly match: ReturnType<typeof productMatcher>;
  readonly onRows: (count: number) => void;
};

/**
 * Carries out a confirmed run in one transaction, all of it or nothing. It writes what the preview has shown: where a
 * product is no longer what the preview began from, nothing is written and the run is stale. Stock is moved by the
 * difference shown, so that what was sold since stays sold.
 */
export async function applyImport(work: Work, id: number, actor_id: number | null): Promise<void> {
  const { database, clock, onProgress } = work;
  const seen = await findRun(database.read, id);
  if (seen?.state !== "applying") return;
  let done = 0;
  const total = seen.create_count + seen.update_count;
  const onRows = (count: number) => {
    done += count;
    onProgress?.(done, total);
  };
  const outcome = await jobTransaction(database, async (tx) => {
    done = 0;
    const now = clock();
    const applied_at = now.toISOString();
    const run = await changeRun(tx, seen, {
      state: "done",
      applied_at,
      file_key: null,
      progress_done: total,
    });
    if (run === undefined) return undefined;
    const { shop_id, file_name: note } = run;
    const categories = await ImportCategories.of(tx, run);
    const match = productMatcher(tx, shop_id);
    const step = { tx, run, arrival: { shop_id, actor_id, now, note }, categories, match, onRows };
    const stale = await writeAll(step);
    if (stale) return stale;
    await forgetFile(tx, seen.file_key);
    const data = { created: run.create_count, updated: run.update_count, file_name: run.file_name };
    await audit(tx, { action: "import.applied", actor_id, subject: `import:${run.id}`, data, at: now });
    await announceRun(tx, run, now);
    return undefined;
  });
  if (isRefusal(outcome)) await markStale(work, seen);
  else if (database.dialect === "postgres") await refreshStatistics(work);
}

async function writeAll(step: Step): Promise<Stale | undefined> {
  const moved = await updateKnown(step);
  if (isRefusal(moved)) return moved;
  return (await createNew(step)) ?? (await moveStock(step, moved));
}

/** Changes the known products; answers how their stock is to move, which comes last: from then on orders wait for us. */
async function updateKnown({
  tx,
  run,
  arrival,
  categories,
  match,
  onRows,
}: Step): Promise<StockFigure[] | Stale> {
  const moved: StockFigure[] = [];
  for await (const rows of updateRows(tx, run.id)) {
    await hold(tx, rows);
    const parsed = rows.map(({ data }) => JSON.parse(data) as ImportRow);
    const known = await match(parsed);
    if (!(await categories.know(parsed))) return refuse("import_stale");
    const written: ProductRow[] = [];
    const prices: { product_id: number; from: string; to: string }[] = [];
    for (const [i, row] of parsed.entries()) {
      const product = known(row);
      const changes = JSON.parse(rows[i]?.changes ?? "{}") as Changes;
      if (product?.id !== rows[i]?.product_id || product === undefined || hasMovedOn(product, changes, row))
        return refuse("import_stale");
      const category_id = changes.category ? categories.idOf(row.category) : product.category_id;
      written.push(changed(product, changes, category_id, arrival.now));
      if (changes.price) prices.push({ product_id: product.id, ...priceChange(changes.price) });
      const [from, to] = (changes.stock_quantity ?? [0, 0]) as [number, number];
      if (from !== to || changes.low_stock_threshold)
        moved.push({ product_id: product.id, quantity: fromThousandths(to - from) });
    }
    await overwriteProducts(tx, written);
    if (prices.length > 0) {
      const deed = { action: "product.prices_imported", subject: `shop:${run.shop_id}`, data: { prices } };
      await audit(tx, { ...deed, actor_id: arrival.actor_id, at: arrival.now });
    }
    onRows(rows.length);
    await breathe();
  }
  return moved;
}

/**
 * Whether a product is no longer what the preview has shown in a field that would change. Stock may move: it is changed
 * by its difference. The unit counts wherever goods come, and for good once they have moved.
 */
function hasMovedOn(product: KnownProduct, { stock_quantity, ...changes }: Changes, row: ImportRow): boolean {
  const now = product as Readonly<Record<string, unknown>>;
  if (Object.entries(changes).some(([field, [from]]) => now[field] !== from)) return true;
  if (changes.unit) return product.has_moved === 1;
  if (stock_quantity === undefined) return false;
  const unit = row.unit ?? product.unit;
  return unit !== product.unit || !fitsUnit(row.stock_quantity ?? fromThousandths(0), unit);
}

/** Keeps the products of some rows still; with their figures where the unit is to change, for no goods may come meanwhile. */
async function hold(tx: Tx, rows: readonly StoredRow[]): Promise<void> {
  await lockRows(tx, "products", "id", idsOf(rows));
  const changesUnit = ({ changes }: StoredRow) => (JSON.parse(changes ?? "{}") as Changes).unit !== undefined;
  await lockRows(tx, "stock_levels", "product_id", idsOf(rows.filter(changesUnit)));
}

async function createNew({ tx, run, arrival, categories, match, onRows }: Step): Promise<Stale | undefined> {
  for await (const rows of rowsInOrder(tx, run.id, "create")) {
    const parsed = rows.map(({ data }) => JSON.parse(data) as ImportRow);
    const known = await match(parsed);
    if (parsed.some((row) => known(row) !== undefined)) return refuse("import_stale");
    if (!(await categories.know(parsed))) return refuse("import_stale");
    const products = parsed.map((row) => newProduct(row, categories.idOf(row.category)));
    const ids = await insertProducts(tx, products, arrival);
    if (isRefusal(ids)) return refuse("import_stale");
    await noteProducts(
      tx,
      run.id,
      rows.map(({ line }, i) => ({ line, product_id: ids[i] as number })),
    );
    onRows(rows.length);
  }
  return undefined;
}

/** Refused when more was sold since the preview than the list leaves. */
async function moveStock({ tx, arrival }: Step, moved: readonly StockFigure[]): Promise<Stale | undefined> {
  for (let from = 0; from < moved.length; from += ROWS_A_STEP) {
    if (!(await shiftStock(tx, moved.slice(from, from + ROWS_A_STEP), arrival)))
      return refuse("import_stale");
    await breathe();
  }
  return undefined;
}

async function markStale({ database, clock }: Work, seen: Run): Promise<void> {
  await jobTransaction(database, async (tx) => {
    const run = await changeRun(tx, seen, { state: "stale", error_code: "import_stale" });
    if (run) await announceRun(tx, run, clock());
  });
}

/** PostgreSQL plans by figures that it gathers once a minute: until then it would walk all the new rows for one of them. */
async function refreshStatistics({ database }: Work): Promise<void> {
  await jobTransaction(database, (tx) =>
    sql`analyze products, barcodes, stock_levels, stock_movements`.execute(tx),
  );
}

function changed(
  { on_hand: _h, category: _c, has_moved: _m, ...product }: KnownProduct,
  changes: Changes,
  category_id: number,
  now: Date,
): ProductRow {
  return { ...product, ...changedColumns(changes), category_id, updated_at: now.toISOString() };
}

function priceChange([from, to]: NonNullable<Changes["price"]>) {
  return { from: moneyText(fromTiyn(Number(from))), to: moneyText(fromTiyn(Number(to))) };
}

function newProduct(row: ImportRow, category_id: number): NewProduct {
  const name = nameOf(row) ?? "";
  const none = fromThousandths(0);
  return {
    name_kk: row.name_kk ?? row.name ?? name,
    name_ru: row.name_ru ?? row.name ?? name,
    name_en: row.name_en,
    description_kk: null,
    description_ru: null,
    description_en: null,
    brand: row.brand,
    price: row.price ?? (ZERO as Money),
    compare_at_price: row.compare_at_price,
    cost_price: row.cost_price,
    unit: row.unit ?? "piece",
    category_id,
    is_published: row.is_published ?? true,
    is_age_restricted: row.is_age_restricted,
    low_stock_threshold: row.low_stock_threshold ?? none,
    barcodes: row.barcode === null ? [] : [row.barcode],
    stock: (row.stock_quantity ?? none) as Quantity,
  };
}

function idsOf(rows: readonly StoredRow[]): number[] {
  return rows.flatMap(({ product_id }) => (product_id === null ? [] : [product_id]));
}
