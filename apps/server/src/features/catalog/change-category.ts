import type { BodyOf, Category, createCategory as CreateCategory } from "@saudaflow/contract";
import type { Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { type CategoryRow, descendants } from "./categories.ts";
import {
  checkMove,
  checkPlace,
  lastPosition,
  lockTree,
  type Rows,
  type TreeCall,
  writeDeed,
  written,
} from "./category-tree.ts";
import { importedCategories } from "./import-categories.ts";

type Body = BodyOf<typeof CreateCategory>;
type Refused = Refusal<"slug_taken" | "category_unknown" | "category_too_deep">;

/** Adds a category below its parent, after its sisters. */
export async function createCategory(tx: Tx, call: TreeCall<Body>): Promise<Category | Refused> {
  const { body, language } = call;
  const rows = await lockTree(tx);
  const parent_id = body.parent_id ?? null;
  const refused = checkPlace(rows, parent_id, 1) ?? checkSlug(rows, body.slug, undefined);
  if (refused) return refused;
  const inserted = await tx
    .insertInto("categories")
    .values({ ...fields(body), parent_id, picture: null, position: lastPosition(rows, parent_id) + 1 })
    .onConflict((conflict) => conflict.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) return refuse("slug_taken");
  await writeDeed(tx, call, inserted.id, "category.created", { slug: body.slug });
  return written(tx, inserted.id, language);
}

/** Renames or moves a category with all that is below it; never below itself. */
export async function updateCategory(
  tx: Tx,
  call: TreeCall<Body> & { readonly params: { readonly id: number } },
): Promise<Category | Refused | Refusal<"not_found">> {
  const { params, body, language } = call;
  const rows = await lockTree(tx);
  const row = rows.get(params.id);
  if (row === undefined) return refuse("not_found");
  const parent_id = body.parent_id ?? null;
  const refused = checkMove(rows, row, parent_id) ?? checkSlug(rows, body.slug, row.id);
  if (refused) return refused;
  const position = row.parent_id === parent_id ? row.position : lastPosition(rows, parent_id) + 1;
  const changed = { ...fields(body), parent_id };
  await tx
    .updateTable("categories")
    .set({ ...changed, position })
    .where("id", "=", row.id)
    .execute();
  const { slug, name_kk, name_ru, name_en } = row;
  const from = { slug, name_kk, name_ru, name_en, parent_id: row.parent_id };
  await writeDeed(tx, call, row.id, "category.updated", { from, to: changed });
  return written(tx, row.id, language);
}

/**
 * Deletes a category with nothing in it: no goods that anybody could move, no category below it. Archived goods, which
 * receipts and stock history keep, go up to its parent; those of a root go to the other goods.
 */
export async function deleteCategory(
  tx: Tx,
  call: TreeCall<unknown> & { readonly params: { readonly id: number } },
): Promise<undefined | Refusal<"not_found" | "category_not_empty">> {
  const { id } = call.params;
  const rows = await lockTree(tx);
  const category = rows.get(id);
  if (category === undefined) return refuse("not_found");
  const below = descendants(rows, id);
  const { goods } = await tx
    .selectFrom("products")
    .select((row) => row.fn.countAll<number>().as("goods"))
    .where("category_id", "in", [id, ...below.map((row) => row.id)])
    .where("is_archived", "=", 0)
    .executeTakeFirstOrThrow();
  if (goods + below.length > 0) return refuse("category_not_empty", { product_count: goods + below.length });
  const stuck = await moveArchived(tx, category);
  if (stuck) return stuck;
  await tx.deleteFrom("categories").where("id", "=", id).execute();
  await writeDeed(tx, call, id, "category.deleted", { slug: category.slug });
  return undefined;
}

/** Where archived goods of a deleted root category go, made when it isn't there. */
const OTHER_GOODS = "uncategorised";

/** Refuses only for the category of other goods itself: there is nowhere to take its archived goods. */
async function moveArchived(
  tx: Tx,
  { id, parent_id }: CategoryRow,
): Promise<Refusal<"category_not_empty"> | undefined> {
  const { goods } = await tx
    .selectFrom("products")
    .select((row) => row.fn.countAll<number>().as("goods"))
    .where("category_id", "=", id)
    .executeTakeFirstOrThrow();
  if (goods === 0) return undefined;
  const category_id = parent_id ?? (await importedCategories(tx, [OTHER_GOODS])).get(OTHER_GOODS);
  if (category_id === undefined || category_id === id) {
    return refuse("category_not_empty", { product_count: goods });
  }
  await tx
    .updateTable("products")
    .set({ category_id })
    .where("category_id", "=", id)
    .where("is_archived", "=", 1)
    .execute();
  return undefined;
}

function checkSlug(rows: Rows, slug: string, own_id: number | undefined): Refusal<"slug_taken"> | undefined {
  const taken = [...rows.values()].some((row) => row.slug === slug && row.id !== own_id);
  return taken ? refuse("slug_taken") : undefined;
}

function fields({ slug, name_kk, name_ru, name_en }: Body) {
  return { slug, name_kk: name_kk.trim(), name_ru: name_ru.trim(), name_en: name_en.trim() };
}
