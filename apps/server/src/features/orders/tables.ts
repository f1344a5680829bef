import type { DeliveryMethod, OrderStatus, PaymentMethod, PaymentStatus, Unit } from "@saudaflow/contract";
import type { Generated } from "kysely";
import type { Flag } from "#platform/db/database.ts";

/** Money in tiyn; total = items − discount + delivery + rounding (checked by the table). */
export interface OrdersTable {
  id: Generated<number>;
  shop_id: number;
  user_id: number;
  status: OrderStatus;
  payment_status: PaymentStatus;
  payment_method: PaymentMethod;
  delivery_method: DeliveryMethod;
  /** JSON of the contract's Address. */
  address: string | null;
  comment: string | null;
  items_total: number;
  discount_total: number;
  delivery_total: number;
  rounding: number;
  total: number;
  refunded_total: number;
  /** Null when the shop is no VAT payer. */
  vat_rate: number | null;
  vat_total: number | null;
  has_age_restricted: Flag;
  /** The age limit of its age-restricted goods; null where it has none. */
  min_age: number | null;
  /** The unguessable key of the receipt's public check page. */
  receipt_key: string;
  business_date: string;
  created_at: string;
}

/** A line as it was at the sale. Quantities in thousandths, money in tiyn. */
export interface OrderItemsTable {
  id: Generated<number>;
  order_id: number;
  product_id: number;
  name_kk: string;
  name_ru: string;
  name_en: string | null;
  unit: Unit;
  quantity: number;
  unit_price: number;
  line_total: number;
  refunded_quantity: number;
}

/** The order's history: each state it has been in. */
export interface OrderEventsTable {
  id: Generated<number>;
  order_id: number;
  status: OrderStatus;
  note: string | null;
  actor_id: number | null;
  created_at: string;
}

export interface RefundsTable {
  id: Generated<number>;
  order_id: number;
  amount: number;
  reason: string;
  actor_id: number;
  created_at: string;
}

export interface RefundLinesTable {
  id: Generated<number>;
  refund_id: number;
  order_item_id: number;
  quantity: number;
  amount: number;
  restock: Flag;
}

declare module "#platform/db/database.ts" {
  interface Tables {
    orders: OrdersTable;
    order_items: OrderItemsTable;
    order_events: OrderEventsTable;
    refunds: RefundsTable;
    refund_lines: RefundLinesTable;
  }
}
