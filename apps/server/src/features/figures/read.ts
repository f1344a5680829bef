import { fromTiyn, type Money, subtract, ZERO } from "@saudaflow/contract";
import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";

/** What happened on one business day in the shops asked for. */
export interface DayFigures {
  readonly orders: number;
  readonly items: number;
  readonly ordered: Money;
  readonly cancelled: number;
  /** Paid less given back. */
  readonly revenue: Money;
}

const NOTHING: DayFigures = { orders: 0, items: 0, ordered: ZERO, cancelled: 0, revenue: ZERO };

/** The figures of these days, one for each; `shops` undefined: all shops together. */
export async function figuresOfDays(
  db: Reader,
  shops: readonly number[] | undefined,
  dates: readonly string[],
): Promise<Map<string, DayFigures>> {
  const rows = await db
    .selectFrom("day_figures")
    .select("business_date")
    .select(sumsOf(["orders", "items", "ordered", "cancelled", "paid", "given_back"]))
    .where("business_date", "in", [...dates])
    .$if(shops !== undefined, (days) => days.where("shop_id", "in", idList(shops ?? [])))
    .groupBy("business_date")
    .execute();
  const days = new Map(dates.map((date) => [date, NOTHING]));
  for (const { business_date, orders, items, ordered, cancelled, paid, given_back } of rows) {
    const revenue = subtract(fromTiyn(paid), fromTiyn(given_back));
    days.set(business_date, { orders, items, ordered: fromTiyn(ordered), cancelled, revenue });
  }
  return days;
}

/** How many people there are, and how many there were when this day began; closed accounts are nobody's. */
export async function countPeople(db: Reader, date: string): Promise<{ now: number; before: number }> {
  const sum = (rows: RawBuilder<unknown>) => sql<number>`cast(coalesce(sum(${rows}), 0) as bigint)`;
  return db
    .selectFrom("user_days")
    .select(sum(sql`registered - closed`).as("now"))
    .select(sum(sql`case when business_date < ${date} then registered - closed else 0 end`).as("before"))
    .executeTakeFirstOrThrow();
}

/** PostgreSQL sums bigints to numeric, which would come back as text. */
export function sumsOf<const C extends string>(columns: readonly C[]) {
  return columns.map((column) => sql<number>`cast(sum(${sql.ref(column)}) as bigint)`.as(column));
}
