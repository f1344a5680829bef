import { setImmediate as breathe } from "node:timers/promises";
import { addQuantity, fromThousandths, negateQuantity } from "@saudaflow/contract";
import {
  archiveProducts,
  forgetTotals,
  overwriteProducts,
  type ProductRow,
} from "#features/catalog/index.ts";
import { type StockFigure, shiftStock } from "#features/stock/index.ts";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { lockRows } from "#platform/db/lock-rows.ts";
import type { Reason } from "./import-row.ts";
import { type KnownProduct, productsById } from "./match-products.ts";
import type { Changes } from "./plan-row.ts";
import { noteErrors, rowsInOrder, updateRows } from "./rows.ts";
import { announceRun, changeRun, findRun, jobTransaction, type Run, type StoredRow } from "./run.ts";
import type { Work } from "./work.ts";

/** Why something is not taken back. */
export type UndoCode = "changed_since" | "moved_since" | "gone_since";
type Kept = { readonly line: number; readonly errors: readonly Reason<UndoCode>[] };
interface Step {
  readonly tx: Tx;
  readonly run: Run;
  readonly actor_id: number | null;
  readonly now: Date;
  readonly counts: { deleted: number; archived: number; restored: number; kept: number };
  readonly onRows: (count: number) => void;
}

/**
 * Takes a run back in one transaction, as far as nothing happened since: fields that still are what it set get back
 * what they were, stock moves back by the same difference, new products that never moved again leave the catalogue.
 * What is kept is written beside its row.
 */
export async function undoImport(work: Work, id: number, actor_id: number | null): Promise<void> {
  const { database, clock, onProgress } = work;
  const seen = await findRun(database.read, id);
  if (seen?.state !== "undoing") return;
  const total = seen.create_count + seen.update_count;
  await jobTransaction(database, async (tx) => {
    const now = clock();
    const run = await changeRun(tx, seen, { state: "undone", progress_done: total });
    if (run === undefined) return;
    let done = 0;
    const counts = { deleted: 0, archived: 0, restored: 0, kept: 0 };
    const onRows = (count: number) => {
      done += count;
      onProgress?.(done, total);
    };
    forgetTotals(tx);
    // In this order ids ascend: what a list makes is newer than all that it changes.
    await restoreUpdated({ tx, run, actor_id, now, counts, onRows });
    await removeCreated({ tx, run, actor_id, now, counts, onRows });
    const { deleted, archived, restored, kept } = counts;
    const figures = {
      ...{ deleted_count: deleted, archived_count: archived },
      ...{ restored_count: restored, kept_count: kept },
    };
    await tx.updateTable("imports").set(figures).where("id", "=", id).execute();
    const subject = `import:${id}`;
    await audit(tx, { action: "import.undone", actor_id, subject, data: counts, at: now });
    await announceRun(tx, run, now);
  });
}

async function restoreUpdated(step: Step): Promise<void> {
  const { tx, run, now, counts, onRows } = step;
  const categories = await tx.selectFrom("categories").select(["id", "slug"]).execute();
  const idBySlug = new Map(categories.map(({ id, slug }) => [slug, id]));
  for await (const rows of updateRows(tx, run.id)) {
    const products = await held(tx, rows);
    const written: ProductRow[] = [];
    const moved: StockFigure[] = [];
    const kept: Kept[] = [];
    for (const { line, product_id, changes } of rows) {
      const product = products.get(product_id ?? 0);
      if (product === undefined || product.is_archived === 1) {
        kept.push({ line, errors: [{ code: "gone_since", field: null }] });
        continue;
      }
      const back = takeBack(product, JSON.parse(changes ?? "{}") as Changes, idBySlug);
      if (back.errors.length > 0) kept.push({ line, errors: back.errors });
      if (Object.keys(back.columns).length > 0)
        written.push({ ...columnsOf(product), ...back.columns, updated_at: now.toISOString() });
      if (back.quantity !== 0 || "low_stock_threshold" in back.columns)
        moved.push({ product_id: product.id, quantity: back.quantity });
      if (back.quantity !== 0 || Object.keys(back.columns).length > 0) counts.restored += 1;
    }
    await overwriteProducts(tx, written);
    await moveBack(step, moved);
    await noteErrors(tx, run.id, kept);
    counts.kept += kept.length;
    onRows(rows.length);
    await breathe();
  }
}

/** What of a row's changes can be taken back, and why the rest can't. */
function takeBack(product: KnownProduct, changes: Changes, idBySlug: ReadonlyMap<string, number>) {
  const errors: Reason<UndoCode>[] = [];
  const columns: Record<string, unknown> = {};
  const { stock_quantity, ...others } = changes;
  const now = product as Readonly<Record<string, unknown>>;
  for (const [name, [from, to]] of Object.entries(others)) {
    const field = name as keyof typeof others;
    const category_id = field === "category" ? idBySlug.get(String(from)) : 0;
    if (now[field] !== to || category_id === undefined) errors.push({ code: "changed_since", field });
    // Its history is counted by the unit it has now.
    else if (field === "unit" && product.has_moved) errors.push({ code: "moved_since", field });
    else if (field === "category") columns.category_id = category_id;
    else columns[field] = from;
  }
  const [from, to] = (stock_quantity ?? [0, 0]) as [number, number];
  const quantity = fromThousandths(from - to);
  if (addQuantity(fromThousandths(product.on_hand), quantity) >= 0) return { errors, columns, quantity };
  errors.push({ code: "moved_since", field: "stock_quantity" });
  return { errors, columns, quantity: fromThousandths(0) };
}

async function removeCreated(step: Step): Promise<void> {
  const { tx, run, now, counts, onRows } = step;
  for await (const rows of rowsInOrder(tx, run.id, "create")) {
    const products = await held(tx, rows);
    const uses = await usesOf(tx, [...products.keys()]);
    const kept: Kept[] = [];
    const moved: StockFigure[] = [];
    const archived: number[] = [];
    const deleted: number[] = [];
    for (const { line, product_id } of rows) {
      const product = products.get(product_id ?? 0);
      // Whoever removed it himself wants it gone as well.
      if (product === undefined || product.is_archived === 1) continue;
      const { opening, others } = uses.get(product.id) ?? { opening: 0, others: 0 };
      if (others > 0) kept.push({ line, errors: [{ code: "moved_since", field: null }] });
      else if (opening === 0) deleted.push(product.id);
      else {
        archived.push(product.id);
        moved.push({ product_id: product.id, quantity: negateQuantity(fromThousandths(product.on_hand)) });
      }
    }
    await moveBack(step, moved);
    if (archived.length > 0) await archiveProducts(tx, archived, now);
    if (deleted.length > 0) await tx.deleteFrom("products").where("id", "in", idList(deleted)).execute();
    await noteErrors(tx, run.id, kept);
    counts.deleted += deleted.length;
    counts.archived += archived.length;
    counts.kept += kept.length;
    onRows(rows.length);
  }
}

/** The products of some rows as they are, they and their figures kept still. */
async function held(tx: Tx, rows: readonly StoredRow[]): Promise<Map<number, KnownProduct>> {
  const ids = rows.flatMap(({ product_id }) => (product_id === null ? [] : [product_id]));
  await lockRows(tx, "products", "id", ids);
  await lockRows(tx, "stock_levels", "product_id", ids);
  return productsById(tx, ids);
}

/** How often products moved at their opening, and whatever else refers to them for good. */
async function usesOf(
  tx: Tx,
  ids: readonly number[],
): Promise<Map<number, { opening: number; others: number }>> {
  const uses = new Map(ids.map((id) => [id, { opening: 0, others: 0 }]));
  const movements = await tx
    .selectFrom("stock_movements")
    .select(["product_id", "kind"])
    .where("product_id", "in", idList(ids))
    .execute();
  for (const { product_id, kind } of movements) {
    const use = uses.get(product_id);
    if (use) use[kind === "opening" ? "opening" : "others"] += 1;
  }
  const lines = await tx
    .selectFrom("order_items")
    .select("product_id")
    .where("product_id", "in", idList(ids))
    .execute();
  for (const { product_id } of lines) {
    const use = uses.get(product_id);
    if (use) use.others += 1;
  }
  return uses;
}

async function moveBack({ tx, run, actor_id, now }: Step, moved: readonly StockFigure[]): Promise<void> {
  const cause = { shop_id: run.shop_id, actor_id, note: run.file_name, now };
  if (!(await shiftStock(tx, moved, cause))) throw new Error("a figure that is held has changed");
}

function columnsOf({ on_hand: _h, category: _c, has_moved: _m, ...product }: KnownProduct): ProductRow {
  return product;
}
