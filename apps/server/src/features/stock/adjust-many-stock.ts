import { type AdjustManyBody, type Movement, toQuantity } from "@saudaflow/contract";
import { audit } from "#platform/audit.ts";
import type { Tx } from "#platform/db/database.ts";
import { isRefusal, type Refusal, refuseField } from "#platform/refusal.ts";
import { type AdjustCall, checkSign, moveByHand, type Refused } from "./adjust-stock.ts";

/** Receives, writes off or corrects many goods of one shop, such as a whole delivery: all of them, or none. */
export async function adjustManyStock(
  tx: Tx,
  call: AdjustCall<AdjustManyBody>,
): Promise<{ items: Movement[] } | Refused> {
  const { actor, body, now, address } = call;
  const wrong = checkLines(body);
  if (wrong) return wrong;
  const changes = body.lines.map(({ product_id, quantity_change }) => {
    return { product_id, quantity: toQuantity(quantity_change) };
  });
  const done = await moveByHand(tx, call, changes);
  if (isRefusal(done)) return done;
  const items = body.lines.flatMap(({ product_id }) => done.movements.get(product_id) ?? []);
  await audit(tx, {
    action: "stock.many_adjusted",
    actor_id: actor.id,
    subject: `shop:${done.shop_id}`,
    data: {
      kind: items[0]?.kind,
      note: items[0]?.note,
      goods: items.map(({ id, product_id, quantity }) => ({ movement_id: id, product_id, quantity })),
    },
    address,
    at: now,
  });
  return { items };
}

/** Refuses the first line that moves the wrong way, or a product that was named before. */
function checkLines({ reason, lines }: AdjustManyBody): Refusal<"validation_failed"> | undefined {
  const named = new Set<number>();
  for (const [i, { product_id, quantity_change }] of lines.entries()) {
    if (named.has(product_id)) return refuseField(`lines.${i}.product_id`, "not_allowed");
    named.add(product_id);
    const wrongSign = checkSign(reason, toQuantity(quantity_change), `lines.${i}.quantity_change`);
    if (wrongSign) return wrongSign;
  }
  return undefined;
}
