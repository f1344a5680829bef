import type { MovementKind } from "@saudaflow/contract";
import type { Generated } from "kysely";

/** What a product is when it is at its threshold or below. */
export type Shortage = "low" | "out";

/** The cached figures of a product, rebuilt from its movements by verify:ledgers. Thousandths. */
export interface StockLevelsTable {
  product_id: number;
  on_hand: number;
  /** Sold less cancelled and refunded to stock: the order of "popular". */
  sold: number;
  /** The product's own; named so that a join with products has one `shop_id`. */
  of_shop_id: number;
  /** Kept (shortage.ts), so that the short goods of a shop are found without a look at the others. */
  shortage: Shortage | null;
}

/** The ledger of goods; append-only. */
export interface StockMovementsTable {
  id: Generated<number>;
  product_id: number;
  shop_id: number;
  kind: MovementKind;
  quantity: number;
  order_id: number | null;
  refund_id: number | null;
  note: string | null;
  actor_id: number | null;
  created_at: string;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    stock_levels: StockLevelsTable;
    stock_movements: StockMovementsTable;
  }
}
