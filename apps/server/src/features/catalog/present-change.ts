import {
  type Language,
  LEFT_OUT_REASONS,
  MAX_CHANGED_LINES,
  moneyText,
  type ProductsChanged,
} from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import { nameIn } from "#platform/i18n/words.ts";
import type { Changeable, Plan } from "./plan-change.ts";

/** What happens to all the goods, as people read it: figures, and the first of each kind by name. */
export async function presentPlans(
  db: Reader,
  plans: readonly Plan[],
  language: Language,
): Promise<ProductsChanged> {
  const lines = plans.flatMap((plan) => plan.lines);
  const refused = plans.flatMap((plan) => plan.left_out);
  const selected = plans.reduce((sum, plan) => sum + plan.selected, 0);
  const missing = plans.reduce((sum, plan) => sum + plan.missing, 0);
  const left_out = LEFT_OUT_REASONS.flatMap((reason) => {
    const goods = refused.filter((product) => product.reason === reason);
    const count = reason === "not_found" ? missing : goods.length;
    const products = goods.slice(0, MAX_CHANGED_LINES).map(({ id, name }) => ({ id, name }));
    return count === 0 ? [] : [{ reason, count, products }];
  });
  const state = await statePresenter(db, language);
  return {
    selected,
    changed: lines.length,
    unchanged: selected - lines.length - refused.length - missing,
    left_out,
    lines: lines.slice(0, MAX_CHANGED_LINES).map(({ id, name, before, after }) => {
      return { product_id: id, name, before: state(before), after: state(after) };
    }),
  };
}

async function statePresenter(db: Reader, language: Language) {
  const categories = await db
    .selectFrom("categories")
    .select(["id", "name_kk", "name_ru", "name_en"])
    .execute();
  const names = new Map(categories.map((row) => [row.id, nameIn(language, row)]));
  return ({ price, compare_at_price, category_id, is_published, is_archived }: Changeable) => ({
    price: moneyText(price),
    compare_at_price: compare_at_price === null ? null : moneyText(compare_at_price),
    category_name: names.get(category_id) ?? "",
    is_published: is_published === 1,
    is_archived: is_archived === 1,
  });
}
