import { type Category, type Language, MAX_CATEGORY_DEPTH } from "@saudaflow/contract";
import { audit, type Deed } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal, refuse } from "#platform/refusal.ts";
import { ancestors, type CategoryRow, descendants, getCategory } from "./categories.ts";
import { forgetTotals } from "./totals.ts";

/** Who changes the tree, when and from where. */
export interface TreeCall<B> {
  readonly actor: Actor;
  readonly body: B;
  readonly language: Language;
  readonly now: Date;
  readonly address: string;
}

export type Rows = ReadonlyMap<number, CategoryRow>;

/** All categories, kept still until the end: two moves at once could otherwise make a ring. They are few and rarely moved. */
export async function lockTree(tx: Tx): Promise<Rows> {
  forgetTotals(tx);
  await tx
    .updateTable("categories")
    .set((row) => ({ position: row.ref("position") }))
    .execute();
  const rows = await tx.selectFrom("categories").selectAll().execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Refuses a place that isn't there, or is too deep for a category that takes so many levels. */
export function checkPlace(
  rows: Rows,
  parent_id: number | null,
  levels: number,
): Refusal<"category_unknown" | "category_too_deep"> | undefined {
  if (parent_id !== null && !rows.has(parent_id)) return refuse("category_unknown");
  const depth = ancestors(rows, parent_id).length + levels;
  return depth > MAX_CATEGORY_DEPTH ? refuse("category_too_deep") : undefined;
}

/** Refuses to move a category with all that is below it where it can't go; below itself it would be a ring, deeper than any limit. */
export function checkMove(
  rows: Rows,
  row: CategoryRow,
  parent_id: number | null,
): Refusal<"category_unknown" | "category_too_deep"> | undefined {
  const isRing = ancestors(rows, parent_id).some((above) => above.id === row.id);
  return isRing ? refuse("category_too_deep") : checkPlace(rows, parent_id, height(rows, row));
}

/** The levels that a category takes with those below it. */
function height(rows: Rows, row: CategoryRow): number {
  const own = ancestors(rows, row.parent_id).length;
  const depths = descendants(rows, row.id).map((below) => ancestors(rows, below.parent_id).length);
  return Math.max(own, ...depths) - own + 1;
}

export function lastPosition(rows: Rows, parent_id: number | null): number {
  const sisters = [...rows.values()].filter((row) => row.parent_id === parent_id);
  return Math.max(0, ...sisters.map((row) => row.position));
}

/** The category as it is now. */
export async function written(tx: Tx, id: number, language: Language): Promise<Category> {
  const category = await getCategory(tx, id, language);
  if (isRefusal(category)) throw new Error(`category ${id} is not in the tree`);
  return category;
}

export function writeDeed(
  tx: Tx,
  { actor, now, address }: TreeCall<unknown>,
  id: number,
  action: string,
  data: Deed["data"] & object,
): Promise<void> {
  return audit(tx, { action, actor_id: actor.id, subject: `category:${id}`, data, address, at: now });
}
