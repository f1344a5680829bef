import type { Generated } from "kysely";

/** What happened in a shop on one business day, in up to eight parts that are summed. Money in tiyn. */
export interface DayFiguresTable {
  business_date: string;
  shop_id: number;
  shard: Generated<number>;
  /** Placed on this day, also those cancelled later. */
  orders: number;
  /** Lines of these orders. */
  items: number;
  /** Totals of these orders. */
  ordered: number;
  /** Cancelled on this day, whenever they were placed. */
  cancelled: number;
  /** What buyers paid on this day. */
  paid: number;
  /** What was given back on this day. */
  given_back: number;
}

/** Of a product on one business day: ordered less what came back. Thousandths and tiyn; below zero when more came back. */
export interface ProductDaysTable {
  business_date: string;
  shop_id: number;
  product_id: number;
  quantity: number;
  amount: number;
}

/** How many people came and left on one business day. */
export interface UserDaysTable {
  business_date: string;
  registered: number;
  closed: number;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    day_figures: DayFiguresTable;
    product_days: ProductDaysTable;
    user_days: UserDaysTable;
  }
}
