import type { OpenOrderStatus, OrderRow } from "@saudaflow/contract";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { IS_OPEN } from "./policy.ts";
import { presentRows } from "./present.ts";

/** The newest orders of these shops; `shops` undefined: of all. */
export async function latestOrders(
  db: Reader,
  shops: readonly number[] | undefined,
  count: number,
): Promise<OrderRow[]> {
  const rows = await db
    .selectFrom("orders")
    .selectAll()
    .$if(shops !== undefined, (orders) => orders.where("shop_id", "in", idList(shops ?? [])))
    .orderBy("id", "desc")
    .limit(count)
    .execute();
  return rows.map(await presentRows(db, rows));
}

/** How many orders are in each state before they are over. */
export async function countOpenOrders(
  db: Reader,
  shops: readonly number[] | undefined,
): Promise<Record<OpenOrderStatus, number>> {
  const rows = await db
    .selectFrom("orders")
    .select("status")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where(IS_OPEN)
    .$if(shops !== undefined, (orders) => orders.where("shop_id", "in", idList(shops ?? [])))
    .groupBy("status")
    .execute();
  const counts = new Map(rows.map(({ status, count }) => [status, count]));
  const of = (status: OpenOrderStatus) => counts.get(status) ?? 0;
  return {
    pending: of("pending"),
    confirmed: of("confirmed"),
    packing: of("packing"),
    ready: of("ready"),
    delivering: of("delivering"),
  };
}
