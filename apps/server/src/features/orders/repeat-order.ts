import {
  type AnswerOf,
  fromThousandths,
  quantityNumber,
  type repeatOrder as RepeatOrder,
} from "@saudaflow/contract";
import { addAllToCart, getCart } from "#features/cart/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { nameIn } from "#platform/i18n/words.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import type { Placing } from "./place-order.ts";
import { seeOrder } from "./policy.ts";
import { itemsOf } from "./present.ts";

/** Puts an order's goods into the cart of whoever asks, at today's prices; what is no longer sold is named. */
export async function repeatOrder(
  tx: Tx,
  id: number,
  { actor, language, now }: Placing,
): Promise<AnswerOf<typeof RepeatOrder> | Refusal<"not_found">> {
  const seen = await seeOrder(tx, actor, id);
  if (isRefusal(seen)) return seen;
  const items = await itemsOf(tx, id);
  const wishes = items.map((item) => ({
    product_id: item.product_id,
    quantity: quantityNumber(fromThousandths(item.quantity)),
  }));
  const leftOut = new Set(await addAllToCart(tx, actor.id, wishes, now));
  return {
    cart: await getCart(tx, actor.id, language),
    left_out: items
      .filter((item) => leftOut.has(item.product_id))
      .map((item) => ({ product_id: item.product_id, name: nameIn(language, item) })),
  };
}
