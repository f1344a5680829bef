import type { Cart } from "@saudaflow/contract";
import type { GuestLine } from "#shared/guest-cart.ts";
import { cartItem, cartOf } from "./cart-model.ts";

/** A guest's cart in the shape of an account's. */
export function guestCart(lines: readonly GuestLine[], gone: readonly number[] = []): Cart {
  return cartOf(
    lines.map(({ product, quantity, added_unit_price = product.price }) =>
      cartItem({ id: product.id, product, quantity, added_unit_price, is_gone: gone.includes(product.id) }),
    ),
  );
}
