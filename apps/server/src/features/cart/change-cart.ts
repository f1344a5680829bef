import { fitsUnit, MAX_CART_LINES, MAX_LINE_QUANTITY, type Quantity, toQuantity } from "@saudaflow/contract";
import { productsForSale, type SaleProduct } from "#features/catalog/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";
import { cartLines } from "./cart.ts";

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
  now: Date,
): Promise<Refusal<"product_unavailable" | "fraction_of_piece" | "cart_full"> | undefined> {
  const product = (await productsForSale(tx, [wish.product_id])).get(wish.product_id);
  if (!product?.is_for_sale) {
    return refuse("product_unavailable", { products: [named(wish.product_id, product)] });
  }
  const quantity = toQuantity(wish.quantity);
  if (!fitsUnit(quantity, product.unit))
    return refuse("fraction_of_piece", { products: [named(product.id, product)] });
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
  return refuse("fraction_of_piece", { products: [named(product.id, product)] });
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

/** Takes lines out of a cart: all of them, or those of these products. */
export async function clearCart(tx: Tx, user_id: number, product_ids?: readonly number[]): Promise<void> {
  await tx
    .deleteFrom("cart_items")
    .where("user_id", "=", user_id)
    .$if(product_ids !== undefined, (rows) => rows.where("product_id", "in", [...(product_ids ?? [])]))
    .execute();
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

function named(product_id: number, product: SaleProduct | undefined) {
  return { product_id, name: product?.name_ru ?? `№ ${product_id}` };
}
