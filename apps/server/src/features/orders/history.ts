import {
  type AnswerOf,
  fromThousandths,
  fromTiyn,
  type getOrderHistory as GetOrderHistory,
  moneyText,
  quantityNumber,
} from "@saudaflow/contract";
import { usersById } from "#features/accounts/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { isRefusal, type Refusal } from "#platform/refusal.ts";
import { seeOrder } from "./policy.ts";

/** What happened to an order, oldest first, and its refunds. A client hears what was done, not by which employee. */
export async function getOrderHistory(
  db: Reader,
  actor: Actor,
  id: number,
): Promise<AnswerOf<typeof GetOrderHistory> | Refusal<"not_found">> {
  const seen = await seeOrder(db, actor, id);
  if (isRefusal(seen)) return seen;
  const events = await db
    .selectFrom("order_events")
    .selectAll()
    .where("order_id", "=", id)
    .orderBy("id")
    .execute();
  const people = await usersById(
    db,
    events.flatMap((event) => event.actor_id ?? []),
  );
  const items = events.map((event) => {
    const person = event.actor_id === null ? undefined : people.get(event.actor_id);
    const named = seen.is_shop || person?.id === actor.id;
    return {
      id: event.id,
      status: event.status,
      note: event.note,
      actor_name: named ? (person?.full_name ?? null) : null,
      actor_role: event.actor_id === null ? "system" : (person?.role ?? null),
      created_at: event.created_at,
    };
  });
  return { items, refunds: await refundsOf(db, id) };
}

async function refundsOf(db: Reader, order_id: number) {
  const refunds = await db
    .selectFrom("refunds")
    .selectAll()
    .where("order_id", "=", order_id)
    .orderBy("id")
    .execute();
  if (refunds.length === 0) return [];
  const lines = await db
    .selectFrom("refund_lines")
    .selectAll()
    .where(
      "refund_id",
      "in",
      refunds.map((refund) => refund.id),
    )
    .orderBy("id")
    .execute();
  return refunds.map(({ id, amount, reason, created_at }) => ({
    id,
    order_id,
    amount: moneyText(fromTiyn(amount)),
    reason,
    created_at,
    lines: lines
      .filter((line) => line.refund_id === id)
      .map((line) => ({
        order_item_id: line.order_item_id,
        quantity: quantityNumber(fromThousandths(line.quantity)),
        amount: moneyText(fromTiyn(line.amount)),
        restock: line.restock === 1,
      })),
  }));
}
