import {
  add,
  addPercent,
  fromTiyn,
  type Language,
  type LEFT_OUT_REASONS,
  MAX_PRICE,
  type Money,
  type PriceChange,
  type ProductsChange,
  roundToStep,
  toMoney,
} from "@saudaflow/contract";
import { type Flag, flag, type Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { nameIn } from "#platform/i18n/words.ts";

type Reason = (typeof LEFT_OUT_REASONS)[number];

/** What a change of many goods may touch of each. */
export interface Changeable {
  readonly price: Money;
  readonly compare_at_price: Money | null;
  readonly category_id: number;
  readonly is_published: Flag;
  readonly is_archived: Flag;
}
interface Named {
  readonly id: number;
  readonly name: string;
}
/** A product that changes. */
export interface Line extends Named {
  readonly before: Changeable;
  readonly after: Changeable;
}
/** What happens to some goods. */
export interface Plan {
  readonly selected: number;
  readonly lines: readonly Line[];
  readonly left_out: readonly (Named & { readonly reason: Reason })[];
  /** Not in the shop, or archived. */
  readonly missing: number;
}

/** What a change does to these goods of a shop as they are now. */
export async function planChange(
  db: Reader,
  shop_id: number,
  ids: readonly number[],
  change: ProductsChange,
  language: Language,
): Promise<Plan> {
  let goods = db
    .selectFrom("products")
    .select(["id", "name_kk", "name_ru", "name_en"])
    .select(["price", "compare_at_price", "category_id", "is_published", "is_archived"])
    .where("id", "in", idList(ids))
    .where("shop_id", "=", shop_id)
    .orderBy("id");
  // An archived product is there to be brought back, and for nothing else.
  if (change.is_archived !== false) goods = goods.where("is_archived", "=", 0);
  const rows = await goods.execute();
  const lines: Line[] = [];
  const left_out: Plan["left_out"][number][] = [];
  for (const { id, name_kk, name_ru, name_en, price, compare_at_price, ...rest } of rows) {
    const named = { id, name: nameIn(language, { name_kk, name_ru, name_en }) };
    const was = compare_at_price === null ? null : fromTiyn(compare_at_price);
    const before = { ...rest, price: fromTiyn(price), compare_at_price: was };
    const after = changed(before, change);
    if (typeof after === "string") left_out.push({ ...named, reason: after });
    else if (!isSame(before, after)) lines.push({ ...named, before, after });
  }
  return { selected: ids.length, lines, left_out, missing: ids.length - rows.length };
}

/** What a product becomes, or why it stays as it is. */
function changed(now: Changeable, change: ProductsChange): Changeable | Reason {
  if (change.price) return repriced(now, change.price);
  if (change.is_archived) return { ...now, is_archived: 1, is_published: 0 };
  if (change.is_archived === false) return { ...now, is_archived: 0 };
  const { category_id = now.category_id, is_published = now.is_published === 1 } = change;
  return { ...now, category_id, is_published: flag(is_published) };
}

function repriced(
  now: Changeable,
  { by, value, round_to, keep_old_price }: PriceChange,
): Changeable | Reason {
  const moved = by === "percent" ? addPercent(now.price, value) : add(now.price, toMoney(value));
  const price = round_to === undefined ? moved : roundToStep(moved, toMoney(round_to));
  if (price < 1) return "price_too_low";
  if (price > MAX_PRICE) return "price_too_high";
  if (!keep_old_price || price >= now.price) return { ...now, price };
  // What it cost before an earlier reduction is what it was.
  return { ...now, price, compare_at_price: fromTiyn(Math.max(now.price, now.compare_at_price ?? 0)) };
}

function isSame(a: Changeable, b: Changeable): boolean {
  return (Object.keys(a) as (keyof Changeable)[]).every((name) => a[name] === b[name]);
}
