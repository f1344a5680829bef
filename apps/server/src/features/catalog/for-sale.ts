import { fromTiyn, type Money, type Unit } from "@saudaflow/contract";
import { sql } from "kysely";
import type { Reader } from "#platform/db/database.ts";
import { idList } from "#platform/db/id-list.ts";
import { FOR_SALE } from "./visibility.ts";

/** What a cart and an order must know of a product. */
export interface SaleProduct {
  readonly id: number;
  readonly shop_id: number;
  readonly name_kk: string;
  readonly name_ru: string;
  readonly name_en: string | null;
  readonly unit: Unit;
  readonly price: Money;
  readonly is_age_restricted: boolean;
  /** What FOR_SALE says: everybody may see and buy it now. */
  readonly is_for_sale: boolean;
}

/** These products as they are now, also those that can't be bought; unknown ids are left out. */
export async function productsForSale(db: Reader, ids: readonly number[]): Promise<Map<number, SaleProduct>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("products")
    .select(["id", "shop_id", "name_kk", "name_ru", "name_en", "unit", "price", "is_age_restricted"])
    .select(sql<number>`case when ${FOR_SALE} then 1 else 0 end`.as("is_for_sale"))
    .where("id", "in", idList(ids))
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        price: fromTiyn(row.price),
        is_age_restricted: row.is_age_restricted === 1,
        is_for_sale: row.is_for_sale === 1,
      },
    ]),
  );
}
