import {
  fromTiyn,
  type listMyOrders as ListMyOrders,
  type listOrders as ListOrders,
  moneyText,
  type QueryOf,
  type ShopOrderRow,
} from "@saudaflow/contract";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { matchesPerson } from "#features/accounts/index.ts";
import { sellerShops } from "#features/shops/index.ts";
import type { Reader } from "#platform/db/database.ts";
import type { Actor } from "#platform/http/http.ts";
import { cursorPageOf, rowsToRead } from "#platform/http/page.ts";
import { isRefusal } from "#platform/refusal.ts";
import { nextStatuses } from "./order.ts";
import { IS_OPEN } from "./policy.ts";
import { presentRows } from "./present.ts";

type Filter = QueryOf<typeof ListOrders>;

/** A person's own orders, newest first. */
export async function listMyOrders(db: Reader, actor: Actor, query: QueryOf<typeof ListMyOrders>) {
  const { status, cursor } = query;
  const rows = await db
    .selectFrom("orders")
    .selectAll()
    .where("user_id", "=", actor.id)
    .$if(status !== undefined, (orders) => orders.where("status", "=", status as NonNullable<typeof status>))
    .$if(cursor !== undefined, (orders) => orders.where("id", "<", Number(cursor)))
    .orderBy("id", "desc")
    .limit(rowsToRead(query))
    .execute();
  return cursorPageOf(rows, query, await presentRows(db, rows));
}

/** How many orders a person has placed. */
export async function countOrders(db: Reader, user_id: number): Promise<number> {
  const { count } = await db
    .selectFrom("orders")
    .select(db.fn.countAll<number>().as("count"))
    .where("user_id", "=", user_id)
    .executeTakeFirstOrThrow();
  return count;
}

/** The last business day with an order that carries VAT. */
export async function lastTaxedDay(db: Reader): Promise<string | undefined> {
  const { day } = await db
    .selectFrom("orders")
    .select((row) => row.fn.max("business_date").as("day"))
    .where("vat_rate", "is not", null)
    .executeTakeFirstOrThrow();
  return day ?? undefined;
}

/** The orders of a seller's own shop, or all of them for an admin, newest first. */
export async function listOrders(db: Reader, actor: Actor, filter: Filter) {
  const shops = await sellerShops(db, actor, filter.shop_id);
  if (isRefusal(shops)) return shops;
  if (shops?.length === 0) return { items: [], next_cursor: null };
  let orders = db.selectFrom("orders").selectAll().orderBy("id", "desc").limit(rowsToRead(filter));
  if (shops) orders = orders.where("shop_id", "in", shops);
  for (const few of narrowing(filter)) orders = orders.where("id", "in", few);
  if (filter.is_open === false) orders = orders.where(sql<SqlBool>`not (${IS_OPEN})`);
  if (filter.status) orders = orders.where("status", "=", filter.status);
  if (filter.payment_status) orders = orders.where("payment_status", "=", filter.payment_status);
  if (filter.payment_method) orders = orders.where("payment_method", "=", filter.payment_method);
  if (filter.from) orders = orders.where("business_date", ">=", filter.from);
  if (filter.to) orders = orders.where("business_date", "<=", filter.to);
  if (filter.cursor) orders = orders.where("id", "<", Number(filter.cursor));
  const rows = await orders.execute();
  const present = await presentRows(db, rows);
  return cursorPageOf(
    rows,
    filter,
    (row): ShopOrderRow => ({
      ...present(row),
      comment: row.comment,
      refunded_total: moneyText(fromTiyn(row.refunded_total)),
      transitions: nextStatuses(row.status, row.delivery_method),
    }),
  );
}

/**
 * The numbers of the orders that each of these leaves, which are few. Asked for on their own: a database without
 * statistics would otherwise walk through all orders of the shop for them.
 */
function narrowing({ client_id, is_open, q }: Filter): RawBuilder<number>[] {
  return [
    ...(client_id === undefined ? [] : [sql<number>`(select id from orders where user_id = ${client_id})`]),
    ...(is_open === true ? [sql<number>`(select id from orders where ${IS_OPEN})`] : []),
    ...(q?.trim()
      ? [
          sql<number>`(select id from orders where id = ${numberIn(q)} union all
            select id from orders where user_id in (select id from users where ${matchesPerson(q)}))`,
        ]
      : []),
  ];
}

/** The order number somebody typed; no order has number 0. */
function numberIn(q: string): number {
  return Number(/^\s*№?\s*0*(\d{1,15})\s*$/.exec(q)?.[1] ?? 0);
}
