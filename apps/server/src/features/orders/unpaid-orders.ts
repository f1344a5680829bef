import { sql } from "kysely";
import { holdUser } from "#features/accounts/index.ts";
import type { Tx } from "#platform/db/database.ts";
import { type Refusal, refuse } from "#platform/refusal.ts";

/** In the very words of the index `orders_unpaid`: with parameters neither database would know that it serves. */
export const UNPAID = sql<boolean>`payment_status = 'unpaid' and status <> 'cancelled'`;

/**
 * Refuses another unpaid order to who has as many open as he may: stock is not kept for nothing. His row is held until
 * the end, so that of his orders at the same moment each counts those before it; other people's do not wait.
 */
export async function checkUnpaid(
  tx: Tx,
  user_id: number,
  max: number,
): Promise<Refusal<"too_many_unpaid_orders"> | undefined> {
  if (max === 0) return undefined;
  await holdUser(tx, user_id);
  const open = await tx
    .selectFrom("orders")
    .select("id")
    .where("user_id", "=", user_id)
    .where(UNPAID)
    .limit(max)
    .execute();
  return open.length < max ? undefined : refuse("too_many_unpaid_orders", { max });
}
