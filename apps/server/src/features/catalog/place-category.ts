import type { BodyOf, Category, placeCategory as PlaceCategory } from "@saudaflow/contract";
import type { Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { inOrder } from "./categories.ts";
import { checkMove, lockTree, type TreeCall, writeDeed, written } from "./category-tree.ts";

type Call = TreeCall<BodyOf<typeof PlaceCategory>> & { readonly params: { readonly id: number } };

/**
 * Puts a category before one of its new sisters, or after the last, with all that is below it. What is said is a place
 * beside another and no number: two people who sort at once each find what they moved where they put it.
 */
export async function placeCategory(
  tx: Tx,
  call: Call,
): Promise<Category | Refusal<"not_found" | "category_unknown" | "category_too_deep">> {
  const { params, body, language } = call;
  const { parent_id, before_id } = body;
  const rows = await lockTree(tx);
  const row = rows.get(params.id);
  if (row === undefined) return refuse("not_found");
  const refused = checkMove(rows, row, parent_id);
  if (refused) return refused;
  const family = inOrder(rows.values(), language).filter((one) => one.parent_id === parent_id && one !== row);
  const place = before_id === null ? family.length : family.findIndex(({ id }) => id === before_id);
  if (place < 0) return refuse("category_unknown");
  for (const [i, { id }] of family.toSpliced(place, 0, row).entries()) {
    const placed = { parent_id, position: i + 1 };
    await tx.updateTable("categories").set(placed).where("id", "=", id).execute();
  }
  await writeDeed(tx, call, row.id, "category.placed", { from: row.parent_id, to: parent_id, before_id });
  return written(tx, row.id, language);
}
