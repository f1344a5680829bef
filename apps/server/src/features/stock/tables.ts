import type { MovementKind } from "@saudaflow/contract";
import type { Generated } from "kysely";

/** The cached figures of a product, rebuilt from its movements by verify-ledgers. Thousandths. */
export interface StockLevelsTable {
  product_id: number;
  on_hand: number;
  /** Sold less cancelled and refunded to stock: the order of "popular". */
  sold: number;
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
