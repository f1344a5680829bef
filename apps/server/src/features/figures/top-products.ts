import { fromThousandths, fromTiyn, type Money, type Quantity } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { keptIfCostly } from "#platform/kept-answers.ts";
import { sumsOf } from "./read.ts";

export interface ProductFigures {
  readonly product_id: number;
  readonly quantity: Quantity;
  readonly amount: Money;
}

/** What brought most in these days. Money decides: pieces and kilograms can't be compared. `shops` undefined: all shops. */
export function topProducts(
  db: Reader,
  shops: readonly number[] | undefined,
  dates: readonly string[],
  limit: number,
): Promise<readonly ProductFigures[]> {
  const question = JSON.stringify(["top products", shops, dates, limit]);
  return keptIfCostly(db, question, () => sumProducts(db, shops, dates, limit));
}

async function sumProducts(
  db: Reader,
  shops: readonly number[] | undefined,
  dates: readonly string[],
  limit: number,
): Promise<{ answer: ProductFigures[]; rows: number }> {
  const sums = await db
    .selectFrom("product_days")
    .select("product_id")
    .select(sumsOf(["quantity", "amount"]))
    .select(sql<number>`cast(sum(count(*)) over () as bigint)`.as("rows"))
    .where("business_date", "in", [...dates])
    .$if(shops !== undefined, (days) => days.where("shop_id", "in", idList(shops ?? [])))
    .groupBy("product_id")
    .having(sql<number>`sum(amount)`, ">", 0)
    .orderBy("amount", "desc")
    .orderBy("product_id")
    .limit(limit)
    .execute();
  const answer = sums.map(({ product_id, quantity, amount }) => {
    return { product_id, quantity: fromThousandths(quantity), amount: fromTiyn(amount) };
  });
  return { answer, rows: sums[0]?.rows ?? 0 };
}
