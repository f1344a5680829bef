import type { Generated } from "kysely";

export interface CartItemsTable {
  id: Generated<number>;
  user_id: number;
  product_id: number;
  /** Thousandths. */
  quantity: number;
  /** Tiyn: the price when it was put into the cart, to tell what changed. */
  added_unit_price: number;
  created_at: string;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    cart_items: CartItemsTable;
  }
}
