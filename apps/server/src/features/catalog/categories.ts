import { type Category, type Language, MAX_CATEGORY_DEPTH } from "@saudaflow/contract";
import type { Selectable } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { thumbUrl } from "./images.ts";
import { sortKey } from "./sort-key.ts";
import type { CategoriesTable } from "./tables.ts";
import { FOR_SALE } from "./visibility.ts";

export type CategoryRow = Selectable<CategoriesTable>;

/** The whole tree, each category with the number of goods on sale in it and below it. */
export async function listCategories(db: Reader, language: Language): Promise<{ items: Category[] }> {
  const rows = await db.selectFrom("categories").selectAll().execute();
  const counts = await db
    .selectFrom("products")
    .select("category_id")
    .select((row) => row.fn.countAll<number>().as("product_count"))
    .where(FOR_SALE)
    .groupBy("category_id")
    .execute();
  const count = new Map(counts.map((row) => [row.category_id, row.product_count]));
  const children = Map.groupBy(inOrder(rows, language), ({ parent_id }) => parent_id);
  return { items: branches(null, children, count, language) };
}

export async function getCategory(
  db: Reader,
  id: number,
  language: Language,
): Promise<Category | Refusal<"not_found">> {
  const { items } = await listCategories(db, language);
  return find(items, id) ?? refuse("not_found");
}

/** Refuses a category that isn't there. */
export async function checkCategory(
  db: Reader,
  id: number,
): Promise<Refusal<"category_unknown"> | undefined> {
  const known = await db.selectFrom("categories").select("id").where("id", "=", id).executeTakeFirst();
  return known ? undefined : refuse("category_unknown");
}

/** Where a category stands: the rows above it, its own parent first. */
export function ancestors(rows: ReadonlyMap<number, CategoryRow>, parent_id: number | null): CategoryRow[] {
  const above: CategoryRow[] = [];
  for (let row = at(rows, parent_id); row !== undefined; row = at(rows, row.parent_id)) {
    above.push(row);
    if (above.length > MAX_CATEGORY_DEPTH)
      throw new Error(`category ${row.id} is deeper than the tree may be`);
  }
  return above;
}

/** The categories below one, at any depth. */
export function descendants(rows: ReadonlyMap<number, CategoryRow>, id: number): CategoryRow[] {
  return [...rows.values()].filter((row) => ancestors(rows, row.parent_id).some((above) => above.id === id));
}

function at(rows: ReadonlyMap<number, CategoryRow>, id: number | null): CategoryRow | undefined {
  return id === null ? undefined : rows.get(id);
}

type Children = ReadonlyMap<number | null, CategoryRow[]>;

/** Categories as they are shown: by position and then by name. */
export function inOrder(rows: Iterable<CategoryRow>, language: Language): CategoryRow[] {
  const keyed = [...rows].map((row) => ({ row, key: sortKey(nameIn(language, row)) }));
  keyed.sort(
    (a, b) =>
      a.row.position - b.row.position || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.id - b.row.id),
  );
  return keyed.map(({ row }) => row);
}

function branches(
  parent_id: number | null,
  rows: Children,
  count: ReadonlyMap<number, number>,
  language: Language,
): Category[] {
  return (rows.get(parent_id) ?? []).map(({ position: _position, picture, ...row }) => {
    const children = branches(row.id, rows, count, language);
    return {
      ...row,
      name: nameIn(language, row),
      picture_url: picture === null ? null : thumbUrl(picture),
      product_count: children.reduce((sum, child) => sum + child.product_count, count.get(row.id) ?? 0),
      children,
    };
  });
}

function find(tree: readonly Category[], id: number): Category | undefined {
  for (const category of tree) {
    const found = category.id === id ? category : find(category.children, id);
    if (found) return found;
  }
  return undefined;
}
