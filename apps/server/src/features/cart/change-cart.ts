import {
  fitsUnit,
  type Language,
  MAX_CART_LINES,
  MAX_LINE_QUANTITY,
  type Quantity,
  toQuantity,
} from "@saudaflow/contract";
import { productsForSale, type SaleProduct } from "#features/catalog/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { asLine, type CartLine, cartLines } from "./cart.ts";

/** A product and how much of it, as a request says it. */
export interface Wish {
  readonly product_id: number;
  readonly quantity: number;
}

/** Adds a quantity to what the cart holds of a product. */
export async function addToCart(
  tx: Tx,
  user_id: number,
  wish: Wish,
  language: Language,
  now: Date,
): Promise<Refusal<"product_unavailable" | "fraction_of_piece" | "cart_full"> | undefined> {
  const product = (await productsForSale(tx, [wish.product_id])).get(wish.product_id);
  if (!product?.is_for_sale) {
    return refuse("product_unavailable", { products: [named(wish.product_id, product, language)] });
  }
  const quantity = toQuantity(wish.quantity);
  if (!fitsUnit(quantity, product.unit))
    return refuse("fraction_of_piece", { products: [named(product.id, product, language)] });
  await put(tx, user_id, product, quantity, now);
  const lines = await cartLines(tx, user_id);
  return lines.length > MAX_CART_LINES ? refuse("cart_full") : undefined;
}

/** Adds many wishes at once, leaving out what can't be bought or no longer fits; answers the products left out. */
export async function addAllToCart(
  tx: Tx,
  user_id: number,
  wishes: readonly Wish[],
  now: Date,
): Promise<number[]> {
  const products = await productsForSale(
    tx,
    wishes.map((wish) => wish.product_id),
  );
  const held = new Set((await cartLines(tx, user_id)).map((line) => line.product_id));
  const leftOut: number[] = [];
  for (const { product_id, quantity } of wishes) {
    const product = products.get(product_id);
    const amount = toQuantity(quantity);
    const fits = held.has(product_id) || held.size < MAX_CART_LINES;
    if (product?.is_for_sale && fitsUnit(amount, product.unit) && fits) {
      await put(tx, user_id, product, amount, now);
      held.add(product_id);
    } else leftOut.push(product_id);
  }
  return leftOut;
}

/** Sets the quantity of one's own line. */
export async function changeCartItem(
  tx: Tx,
  user_id: number,
  id: number,
  wanted: number,
  language: Language,
): Promise<Refusal<"not_found" | "fraction_of_piece"> | undefined> {
  const quantity = toQuantity(wanted);
  const line = await tx
    .updateTable("cart_items")
    .set({ quantity })
    .where("id", "=", id)
    .where("user_id", "=", user_id)
    .returning("product_id")
    .executeTakeFirst();
  if (line === undefined) return refuse("not_found");
  const product = (await productsForSale(tx, [line.product_id])).get(line.product_id);
  if (product === undefined || fitsUnit(quantity, product.unit)) return undefined;
  return refuse("fraction_of_piece", { products: [named(product.id, product, language)] });
}

export async function removeCartItem(
  tx: Tx,
  user_id: number,
  id: number,
): Promise<Refusal<"not_found"> | undefined> {
  const { numDeletedRows } = await tx
    .deleteFrom("cart_items")
    .where("id", "=", id)
    .where("user_id", "=", user_id)
    .executeTakeFirst();
  return numDeletedRows === 1n ? undefined : refuse("not_found");
}

/** Empties a cart. */
export async function clearCart(tx: Tx, user_id: number): Promise<void> {
  await tx.deleteFrom("cart_items").where("user_id", "=", user_id).execute();
}

/**
 * Takes a cart's goods of one shop (or all) out of it, to be ordered. The statement that removes a line is the one that
 * hands it over, so that two orders at the same moment never both get it.
 */
export async function takeCart(tx: Tx, user_id: number, shop_id: number | undefined): Promise<CartLine[]> {
  const lines = await cartLines(tx, user_id);
  const products = await productsForSale(
    tx,
    lines.map((line) => line.product_id),
  );
  const chosen = lines.filter(
    ({ product_id }) => shop_id === undefined || products.get(product_id)?.shop_id === shop_id,
  );
  const taken = await tx
    .deleteFrom("cart_items")
    .where("id", "in", idList(chosen.map((line) => line.id)))
    .returning(["id", "product_id", "quantity", "added_unit_price"])
    .execute();
  return taken.map(asLine).sort((a, b) => a.id - b.id);
}

/** Puts a quantity of a product into the cart, on top of what is there, up to the most that a line may hold. */
async function put(
  tx: Tx,
  user_id: number,
  product: SaleProduct,
  quantity: Quantity,
  now: Date,
): Promise<void> {
  const { id: product_id, price: added_unit_price } = product;
  const { id } = await tx
    .insertInto("cart_items")
    .values({ user_id, product_id, quantity, added_unit_price, created_at: now.toISOString() })
    .onConflict((conflict) =>
      conflict.columns(["user_id", "product_id"]).doUpdateSet((row) => ({
        quantity: row("cart_items.quantity", "+", quantity),
        added_unit_price,
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("cart_items")
    .set({ quantity: MAX_LINE_QUANTITY })
    .where("id", "=", id)
    .where("quantity", ">", MAX_LINE_QUANTITY)
    .execute();
}

/** What is not for sale is named as what doesn't exist: nobody learns by asking what a shop hides. */
function named(product_id: number, product: SaleProduct | undefined, language: Language) {
  return { product_id, name: product?.is_for_sale ? nameIn(language, product) : `№ ${product_id}` };
}
